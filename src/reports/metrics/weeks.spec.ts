import { chartOf, emptyWeekOf, wholeWeeks } from './weeks.js';

describe('the weeks of a chart', () => {
  it('begin on Monday and lie whole in the days', () => {
    expect(wholeWeeks('2026-03-03', '2026-03-22')).toEqual(['2026-03-09', '2026-03-16']);
    expect(wholeWeeks('2026-03-02', '2026-03-08')).toEqual(['2026-03-02']);
    expect(wholeWeeks('2026-03-02', '2026-03-07')).toEqual([]);
  });

  it('count nothing as zero, and take a share of nothing for none', () => {
    const described = { metric: 'M7', definition: '', population: '', basis: '' };
    expect(emptyWeekOf({ ...described, kind: 'COUNT', of: 'came' })).toBe(0);
    expect(emptyWeekOf({ ...described, kind: 'SHARE', part: 'met', whole: 'due' })).toBeNull();
  });

  /** Golden M.xmr: week 10 leaps out of the limits. */
  const values = [21, 19, 24, 22, 20, 23, 25, 21, 22, 36, 20, 22];
  const points = values.map((value, at) => ({ week: `week ${at + 1}`, value }));

  it('show what ordinary variation does not explain', () => {
    const { signals, limits } = chartOf(points, 'MEAN_RANGE', false);
    expect(limits!.baseline).toBe(12);
    expect(signals.map(({ week, rule }) => [week, rule])).toEqual([
      ['week 10', 'OUTSIDE_LIMITS'],
      ['week 11', 'RANGE_ABOVE_LIMIT'],
    ]);
  });

  it('have no limits while they are fewer than eight, and skip those without a value', () => {
    expect(chartOf(points.slice(0, 7), 'MEAN_RANGE', false).limits).toBeNull();
    const gap = [...points.slice(0, 9), { week: 'holidays', value: null }, ...points.slice(9)];
    expect(chartOf(gap, 'MEAN_RANGE', false).signals[0]).toMatchObject({ week: 'week 10' });
  });
});
