import { type CostHolderInterval, NO_GRACE, type PricedOrder, realised } from '@lockstep/delay-cost';
import { startOfLocalDay } from '@lockstep/working-time';
import { type HoldersOfOrder, reckonEnded, reckonOpen } from './reckon.js';

const zone = 'Europe/Berlin';
const DAY = 86_400;
/** 1,000.00 a day, promised for Thursday. */
const order: PricedOrder = {
  profile: { kind: 'LINEAR', rate: 100_000n, grace: NO_GRACE, cap: null },
  value: 31_200_000n,
  axis: { kind: 'CALENDAR_DAY', zone },
  promised: '2026-02-26',
};
const late = startOfLocalDay(zone, '2026-02-27');
const held = (request: string, party: string, start: number, end: number): CostHolderInterval => ({
  request,
  party,
  cls: 'PB',
  start: late + start * DAY,
  end: late + end * DAY,
});

const holdingOf = (blocking: CostHolderInterval[]): HoldersOfOrder => ({
  blocking,
  lives: blocking.map((each) => ({ request: each.request, holders: [each], lateRaise: null })),
});

describe('an order promised four days ago, held up by one department that is beyond its time', () => {
  const blocking = [held('R1', 'ENG', -3, 9)];
  const noon = late + 3.5 * DAY;

  it('has cost four days today, three of them settled, and a fifth is one more', () => {
    expect(reckonOpen(order, holdingOf(blocking), noon)).toEqual({
      state: 'ACCRUING',
      units: 4,
      cost: 400_000n,
      leaves: [{ party: 'ENG', cls: 'PB', request: 'R1', amount: 300_000n }],
      parties: [{ party: 'ENG', amount: 300_000n, sole: 300_000n, involved: 300_000n, blockedSeconds: 3 * DAY }],
      second: { leaves: [{ party: 'ENG', cls: 'PB', request: 'R1', amount: 300_000n }], divergence: 0n },
      running: {
        date: '2026-03-02',
        amount: 100_000n,
        holders: [{ party: 'ENG', cls: 'PB', request: 'R1' }],
      },
      nextDay: { amount: 100_000n, startsOn: null },
    });
  });

  it('is settled whole when it leaves at noon', () => {
    const { state, cost, leaves } = reckonEnded(realised(order, noon), holdingOf(blocking));
    expect({ state, cost, leaves }).toEqual({
      state: 'REALISED',
      cost: 400_000n,
      leaves: [{ party: 'ENG', cls: 'PB', request: 'R1', amount: 400_000n }],
    });
  });
});

describe('a day that two departments hold', () => {
  it('is shared, and each sees what it alone held and what it was involved in', () => {
    const { parties } = reckonOpen(order, holdingOf([held('R1', 'ENG', 0, 2), held('R2', 'QA', 1, 2)]), late + 2 * DAY);
    expect(parties).toEqual([
      { party: 'ENG', amount: 150_000n, sole: 100_000n, involved: 200_000n, blockedSeconds: 2 * DAY },
      { party: 'QA', amount: 50_000n, sole: 0n, involved: 100_000n, blockedSeconds: DAY },
    ]);
  });

  it('is seen beside the share also by whom a cap lets off', () => {
    const capped: PricedOrder = { ...order, profile: { ...order.profile, cap: 100_000n } as PricedOrder['profile'] };
    const blocking = [held('R1', 'ENG', 0, 1), held('R2', 'QA', 1, 4)];
    expect(reckonEnded(realised(capped, late + 4 * DAY), holdingOf(blocking)).parties).toEqual([
      { party: 'ENG', amount: 100_000n, sole: 100_000n, involved: 100_000n, blockedSeconds: DAY },
      { party: 'QA', amount: 0n, sole: 0n, involved: 0n, blockedSeconds: 3 * DAY },
    ]);
  });
});

describe('an order whose promised day is not over', () => {
  it('is not late at its last minute, and the first day has its price', () => {
    expect(reckonOpen(order, holdingOf([]), late - 60)).toMatchObject({
      state: 'NOT_LATE',
      cost: 0n,
      running: null,
      nextDay: { amount: 100_000n, startsOn: null },
    });
  });

  it('is not late at its very end', () => {
    expect(reckonOpen(order, holdingOf([]), late)).toMatchObject({ state: 'NOT_LATE', units: 0, cost: 0n });
  });
});

describe('an answer that waits for a supplier', () => {
  it('is held by somebody outside, whichever department asked', () => {
    const outside: CostHolderInterval = { ...held('R1', 'ENG', 0, 9), cls: 'EX' };
    const { running, parties } = reckonOpen(order, holdingOf([outside]), late + 1.5 * DAY);
    expect(running?.holders).toEqual([{ party: '~EXTERNAL', cls: 'EX', request: 'R1' }]);
    expect(parties.map(({ party }) => party)).toEqual(['~EXTERNAL']);
  });
});
