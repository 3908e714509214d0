import { sortedDurations } from '@lockstep/statistics';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { valueOf } from './figure-values.js';

const DAY = 24 * 3600;
/** The figure of requests answered after so many days; null is still open on day 20. */
const answers = (...days: (number | null)[]) =>
  valueOf(
    RESPONSE_TIMES.figures.answer!,
    {},
    sortedDurations(days.map((day) => ({ duration: (day ?? 20) * DAY, ended: day !== null }))),
  );

describe('a figure of durations', () => {
  it('counts the open ones into the time an answer takes', () => {
    expect(answers(3, 5, null, null)).toMatchObject({ value: 5 * DAY, of: 4, longest: 20 * DAY, longerThan: null });
  });

  it('is longer than the longest when more than half are still open', () => {
    expect(answers(3, null, null)).toMatchObject({ value: null, longerThan: 20 * DAY });
  });

  it('has no 85th percentile on fewer than twenty answers', () => {
    expect(answers(...Array.from({ length: 19 }, () => 3))).toMatchObject({ p85: null, p85LongerThan: null });
    expect(answers(...Array.from({ length: 20 }, () => 3))).toMatchObject({ p85: 3 * DAY, p85LongerThan: null });
  });

  it('tells a lower bound of the 85th percentile where too many are still open for its value', () => {
    const days = [...Array.from({ length: 20 }, () => 3), ...Array.from({ length: 10 }, () => null)];
    expect(answers(...days)).toMatchObject({ value: 3 * DAY, p85: null, p85LongerThan: 20 * DAY });
  });
});
