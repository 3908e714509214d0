import { nextTurningPoint } from './turning-points.js';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const versions = [
  { effectiveFrom: day(2), effectiveTo: day(20) },
  { effectiveFrom: day(10), effectiveTo: null },
];

describe('the next turning point of an agreement', () => {
  it.each([
    ['is when the first version begins', day(1), day(2)],
    ['is never the moment itself', day(2), day(10)],
    ['is an end as well as a beginning', day(10), day(20)],
    ['is none when everything has come about', day(20), null],
  ])('%s', (_, after, expected) => {
    expect(nextTurningPoint({ versions, notices: [] }, after)).toEqual(expected);
  });

  it('is a notice that takes effect before anything else', () => {
    expect(nextTurningPoint({ versions, notices: [{ endsAt: day(5) }] }, day(2))).toEqual(day(5));
  });
});
