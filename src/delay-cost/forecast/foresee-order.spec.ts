import { type CostHolderInterval, NO_GRACE, type PricedOrder } from '@lockstep/delay-cost';
import { startOfLocalDay } from '@lockstep/working-time';
import { asIfResumed, type AwaitedAnswer, foreseeOrder } from './foresee-order.js';

const DAY = 86_400;
const axis = { kind: 'CALENDAR_DAY', zone: 'UTC' } as const;
/** 1,000.00 a day after Friday 6 March. */
const priced: PricedOrder = {
  profile: { kind: 'LINEAR', rate: 100_000n, grace: NO_GRACE, cap: null },
  value: 0n,
  axis,
  promised: '2026-03-06',
};
const order = (more: object = {}) => ({ axis, promised: priced.promised, allowance: 0, priced, ...more });
const day = (date: string, hours = 0): number => startOfLocalDay('UTC', date) + hours * 3600;
const NOW = day('2026-03-04', 12);

const answerOn = (at: number | null, request = 'R1', party = 'ENG'): AwaitedAnswer => ({
  request,
  party,
  forecast: at === null ? { basis: 'UNKNOWN', at } : { basis: 'DUE', at },
});
const heldUntil = (end: number, more: Partial<CostHolderInterval> = {}): CostHolderInterval => ({
  ...{ request: 'R1', party: 'ENG', cls: 'PW', start: NOW - DAY, end },
  ...more,
});

describe('an open order', () => {
  it('leaves on the day of the last answer it waits for, and costs what it is late by then', () => {
    const [soon, late] = [day('2026-03-05', 9), day('2026-03-09', 9)];
    const blocking = [heldUntil(soon), heldUntil(late, { request: 'R2', party: 'QA', cls: 'PB' })];
    const forecast = foreseeOrder(order(), blocking, [answerOn(soon), answerOn(late, 'R2', 'QA')], NOW);
    expect(forecast).toMatchObject({ leavesOn: '2026-03-09', units: 3, cost: 300_000n, known: true });
    expect(forecast.leaves).toEqual([
      { party: 'QA', cls: 'PB', request: 'R2', amount: 237_500n },
      { party: '~UNBLOCKED', cls: 'U', request: '-', amount: 62_500n },
    ]);
  });

  it('leaves its allowance later', () => {
    const late = day('2026-03-09', 9);
    expect(foreseeOrder(order({ allowance: 2 }), [heldUntil(late)], [answerOn(late)], NOW)).toMatchObject({
      leavesOn: '2026-03-11',
      units: 5,
    });
  });

  it('leaves today when nothing holds it up, unless the allowance after the last answer still runs', () => {
    expect(foreseeOrder(order(), [], [], NOW)).toMatchObject({ leavesOn: '2026-03-04', units: 0, cost: 0n });
    const answered = [heldUntil(day('2026-03-03', 15))];
    expect(foreseeOrder(order({ allowance: 5 }), answered, [], NOW)).toMatchObject({ leavesOn: '2026-03-08' });
    expect(foreseeOrder(order({ allowance: 0 }), answered, [], NOW)).toMatchObject({ leavesOn: '2026-03-04' });
  });

  it('leaves at the earliest then, and says so, where of one answer nobody can tell', () => {
    const late = day('2026-03-09', 9);
    const awaited = [answerOn(late), answerOn(null, 'R2')];
    expect(foreseeOrder(order(), [heldUntil(late)], awaited, NOW)).toMatchObject({
      leavesOn: '2026-03-09',
      known: false,
    });
  });

  it('leaves without the answers that come too late, at least, where of another one nobody can tell', () => {
    const [soon, late] = [day('2026-03-05', 9), day('2026-03-09', 9)];
    const missing = (now: number, ...awaited: AwaitedAnswer[]) => foreseeOrder(order(), [], awaited, now);
    expect(missing(NOW, answerOn(soon), answerOn(late))).toMatchObject({ missing: 1, missingAtLeast: false });
    expect(missing(NOW, answerOn(late), answerOn(null))).toMatchObject({ missing: 1, missingAtLeast: true });
    expect(missing(NOW, answerOn(soon), answerOn(null))).toMatchObject({ missing: 0, missingAtLeast: true });
  });

  it('leaves without an answer nobody can tell of from the first moment after its promise', () => {
    const missing = (now: number) => foreseeOrder(order(), [], [answerOn(null)], now);
    expect(missing(day('2026-03-07') - 1)).toMatchObject({ missing: 0, missingAtLeast: true });
    expect(missing(day('2026-03-07'))).toMatchObject({ missing: 1, missingAtLeast: false });
  });

  it('has a date also where lateness has no price, and never a cost of nothing for it', () => {
    const late = day('2026-03-09', 9);
    expect(foreseeOrder(order({ priced: null }), [heldUntil(late)], [answerOn(late)], NOW)).toMatchObject({
      leavesOn: '2026-03-09',
      units: 3,
      cost: null,
      leaves: [],
    });
  });
});

describe('a request that waits for its requester', () => {
  const asked = [heldUntil(NOW - 100), heldUntil(NOW + 9 * DAY, { party: 'CS', cls: 'RW', start: NOW - 100 })];
  const who = { request: 'R1', party: 'ENG' };

  it('is taken as held by its provider from now on, in breach from when its time is used up', () => {
    const breachAt = NOW + 2 * DAY;
    expect(asIfResumed(asked, who, { now: NOW, breachAt, until: NOW + 5 * DAY })).toEqual([
      heldUntil(NOW - 100),
      { request: 'R1', party: 'CS', cls: 'RW', start: NOW - 100, end: NOW },
      { request: 'R1', party: 'ENG', cls: 'PW', start: NOW, end: breachAt },
      { request: 'R1', party: 'ENG', cls: 'PB', start: breachAt, end: NOW + 5 * DAY },
    ]);
  });

  it('is in time to the end where nothing was promised, and in breach at once where the time is used up', () => {
    const last = (breachAt: number | null) =>
      asIfResumed(asked, who, { now: NOW, breachAt, until: NOW + DAY })
        .map(({ cls }) => cls)
        .at(-1);
    expect(last(null)).toBe('PW');
    expect(last(NOW - DAY)).toBe('PB');
  });
});
