import fc from 'fast-check';
import { accrued, nextUnit } from './accrued.js';
import { realised } from './segments.js';
import { anOrder, damages, DAY, DEADLINE, fixedDate, HOUR, linear, onDay, PROMISED } from './testing/world.js';

describe('an order still open', () => {
  it('has accrued its finished days, and today is running', () => {
    const { cost, finished, running } = accrued(anOrder(linear()), onDay(2) + 9 * HOUR);
    expect(cost).toBe(300_000n);
    expect(finished).toEqual(realised(anOrder(linear()), onDay(2)));
    expect(running).toEqual({ date: '2026-03-09', amount: 100_000n });
  });

  it('at midnight nothing is running', () => {
    expect(accrued(anOrder(linear()), onDay(5))).toMatchObject({ cost: 500_000n, running: null });
  });

  it('owes the lump on the first day and sees it attributed the next', () => {
    const first = accrued(anOrder(fixedDate()), onDay(0) + HOUR);
    expect(first).toMatchObject({ cost: 2_600_000n, finished: { segments: [] }, running: { amount: 2_600_000n } });
    expect(accrued(anOrder(fixedDate()), onDay(1)).finished.segments[0]).toEqual({
      start: DEADLINE,
      end: DEADLINE,
      amount: 2_500_000n,
    });
  });

  it('in time has accrued nothing', () => {
    expect(accrued(anOrder(linear()), onDay(-1) + HOUR)).toMatchObject({
      cost: 0n,
      finished: { units: 0 },
      running: null,
    });
  });

  it('what is finished and what is running make the cost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(linear(), damages(), fixedDate()),
        fc.integer({ min: -3 * DAY, max: 30 * DAY }),
        (profile, late) => {
          const { cost, finished, running } = accrued(anOrder(profile), DEADLINE + late);
          expect(finished.cost + (running?.amount ?? 0n)).toBe(cost);
        },
      ),
    );
  });
});

describe('the next day', () => {
  it('costs nothing before the promised date, and says when that ends', () => {
    expect(nextUnit(anOrder(linear()), onDay(-3))).toEqual({ amount: 0n, startsOn: PROMISED });
  });

  it('costs its first amount from the promised date on', () => {
    expect(nextUnit(anOrder(linear()), onDay(-1))).toEqual({ amount: 100_000n, startsOn: null });
    expect(nextUnit(anOrder(damages()), onDay(-1)).amount).toBe(0n);
    expect(nextUnit(anOrder(damages()), onDay(5)).amount).toBe(60_000n);
  });
});
