import { periodOf } from './agreed-period.js';

const agreedAt = new Date('2026-03-02T09:00:00Z');
const APRIL = '2026-04-01T00:00:00.000Z';
const MAY = '2026-05-01T00:00:00.000Z';
const FEBRUARY = '2026-02-01T00:00:00.000Z';

describe('terms that are agreed on', () => {
  it.each([
    ['hold at once and for good when nothing else is said', {}, agreedAt, null],
    ['hold from the day that was planned', { effectiveFrom: APRIL }, new Date(APRIL), null],
    ['hold at once when that day has passed', { effectiveFrom: FEBRUARY }, agreedAt, null],
    ['hold until their end', { effectiveFrom: APRIL, effectiveTo: MAY }, new Date(APRIL), new Date(MAY)],
  ])('%s', (_, terms, effectiveFrom, effectiveTo) => {
    expect(periodOf(terms, agreedAt)).toEqual({ effectiveFrom, effectiveTo });
  });

  it.each([
    ['an end that has passed', { effectiveTo: FEBRUARY }],
    ['an end before their beginning', { effectiveFrom: MAY, effectiveTo: APRIL }],
    ['an end at their beginning', { effectiveFrom: APRIL, effectiveTo: APRIL }],
  ])('cannot have %s', (_, terms) => {
    expect(() => periodOf(terms, agreedAt)).toThrow('end before they begin');
  });
});
