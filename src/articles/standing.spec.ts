import { dayIn, endOfDayIn, faultOfReviewDay, articleStandingOf } from './standing.js';

const at = (instant: string): Date => new Date(instant);

describe('an article', () => {
  it.each([
    ['looked at in time', '2026-03-10T22:59:59Z', null, 'CONFIRMED'],
    ['at the end of its review day', '2026-03-10T23:00:00Z', null, 'PAST_REVIEW'],
    ['flagged by a reader', '2026-03-05T09:00:00Z', '2026-03-04T09:00:00Z', 'FLAGGED'],
    ['flagged and past its date', '2026-03-11T09:00:00Z', '2026-03-04T09:00:00Z', 'PAST_REVIEW'],
  ])('%s', (_case, now, flagged, expected) => {
    const article = { staleFrom: at('2026-03-10T23:00:00Z'), flaggedAt: flagged === null ? null : at(flagged) };
    expect(articleStandingOf(article, at(now))).toBe(expected);
  });

  it.each([
    ['2026-03-02', 'PASSED'],
    ['2026-03-03', null],
    ['2029-03-02', null],
    ['2029-03-03', 'TOO_FAR'],
  ])('may be looked at again on %s: %s', (day, fault) => {
    expect(faultOfReviewDay(day, '2026-03-02')).toBe(fault);
  });

  it('goes stale when the day ends where its department is', () => {
    expect(endOfDayIn('Europe/Berlin', '2026-03-10')).toEqual(at('2026-03-10T23:00:00Z'));
    expect(endOfDayIn('America/Sao_Paulo', '2026-03-10')).toEqual(at('2026-03-11T03:00:00Z'));
    expect(dayIn('Europe/Berlin', at('2026-03-10T23:30:00Z').getTime() / 1000)).toBe('2026-03-11');
  });
});
