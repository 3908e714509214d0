import fc from 'fast-check';
import { addDays, Instant } from '@lockstep/working-time';
import { accrued } from './accrued.js';
import { attribute } from './attribute.js';
import { costOn } from './cost.js';
import { describePromises } from './describe-promises.js';
import { PricedOrder } from './priced-order.js';
import { needByAt, promisesAt, PromiseWord, wasBroken } from './promises.js';
import { cancelledBecauseLate, realised } from './segments.js';
import {
  anOrder,
  curve,
  damages,
  DAY,
  DEADLINE,
  fixedDate,
  held,
  linear,
  onDay,
  PROMISED,
  tiered,
} from './testing/world.js';

const first: PromiseWord = { kind: 'FIRST', promised: PROMISED, at: onDay(-30) };
const agreed = (promised: string, at: Instant): PromiseWord => ({ kind: 'CUSTOMER_AGREED', promised, at });
const correction = (promised: string | null): PromiseWord => ({ kind: 'CORRECTION', promised, at: onDay(90) });

describe('what is promised', () => {
  it('is what was said first, for all the time before and after', () => {
    expect(promisesAt([first], onDay(-99))).toEqual({ promised: PROMISED, earlier: [] });
    expect(promisesAt([], onDay(0))).toBeNull();
  });

  it('is another date from the moment the customer agreed to it', () => {
    const words = [first, agreed('2026-03-16', onDay(4))];
    expect(promisesAt(words, onDay(4) - 1)).toEqual({ promised: PROMISED, earlier: [] });
    expect(promisesAt(words, onDay(4))).toEqual({
      promised: '2026-03-16',
      earlier: [{ promised: PROMISED, until: onDay(4) }],
    });
  });

  it('was never what a correction puts right', () => {
    expect(promisesAt([first, correction('2026-03-09')], onDay(0))).toEqual({ promised: '2026-03-09', earlier: [] });
    const words = [first, agreed('2026-03-16', onDay(4)), correction('2026-03-18')];
    expect(promisesAt(words, onDay(1))).toEqual({ promised: PROMISED, earlier: [] });
    expect(promisesAt(words, onDay(9))).toMatchObject({ promised: '2026-03-18', earlier: [{ promised: PROMISED }] });
  });

  it('may turn out to have been nothing', () => {
    expect(promisesAt([first, correction(null)], onDay(9))).toBeNull();
    expect(promisesAt([first, correction(null), agreed('2026-03-16', onDay(4))], onDay(9))).toEqual({
      promised: '2026-03-16',
      earlier: [],
    });
  });
});

/** Promised for Friday the 6th; four days late the customer agreed to the 16th, which is ten days late. */
const renewed = (profile: PricedOrder['profile']): PricedOrder => ({
  ...anOrder(profile),
  promised: '2026-03-16',
  earlier: [{ promised: PROMISED, until: onDay(4) }],
});

describe('an order promised anew', () => {
  it('keeps what the first promise has cost, and counts from the new date on', () => {
    const { units, cost, stretches, window } = realised(renewed(linear()), onDay(13));
    expect({ units, cost }).toEqual({ units: 7, cost: 700_000n });
    expect(stretches).toMatchObject([
      { units: 4, cost: 400_000n, window: { start: DEADLINE, end: onDay(4) } },
      { units: 3, cost: 300_000n, window: { start: onDay(10), end: onDay(13) } },
    ]);
    expect(window).toEqual(stretches[1]!.window);
  });

  it('costs nothing between its promises', () => {
    expect(accrued(renewed(linear()), onDay(7.5))).toMatchObject({ cost: 400_000n, running: null });
    expect(costOn(renewed(linear()), '2026-03-16')).toBe(400_000n);
  });

  it('pays for a day the customer agreed on in its middle once, and for it at once', () => {
    const order = { ...renewed(linear()), earlier: [{ promised: PROMISED, until: onDay(3.5) }] };
    expect(accrued(order, onDay(3.75))).toMatchObject({ cost: 400_000n, finished: { cost: 400_000n }, running: null });
  });

  it('counts no day for both promises, even where the new date lies before the agreement', () => {
    const order = { ...renewed(linear()), promised: addDays(PROMISED, 1) };
    expect(realised(order, onDay(6))).toMatchObject({ units: 6, cost: 600_000n });
  });

  it('has its grace, its weeks and its lump anew, for the new date is a promise like any other', () => {
    const grace = linear({ grace: { units: 3, mode: 'FORGIVEN' } });
    expect(realised(renewed(grace), onDay(15)).cost).toBe(300_000n);
    expect(realised(renewed(damages({ counts: 'STARTED' })), onDay(12)).cost).toBe(120_000n);
    expect(realised(renewed(damages()), onDay(16)).cost).toBe(0n);
    expect(realised(renewed(fixedDate({ tail: 0n })), onDay(12)).cost).toBe(5_000_000n);
  });

  it('has its cap once, and what comes last is what the cap makes free', () => {
    const { cost, stretches } = realised(renewed(linear({ cap: 500_000n })), onDay(13));
    expect(cost).toBe(500_000n);
    expect(stretches.map((each) => each.cost)).toEqual([400_000n, 100_000n]);
    expect(realised(renewed(curve()), onDay(40)).cost).toBe(12_000_000n);
    expect(realised(renewed(damages({ capBasisPoints: 50, counts: 'STARTED' })), onDay(30)).cost).toBe(60_000n);
  });

  it('is paid for by whoever held it up while each promise was broken', () => {
    const { segments } = realised(renewed(linear()), onDay(13));
    const { leaves } = attribute({ segments, blocking: [held('ENG PB R1', -1, 2), held('QA PW R2', 5, 12)] });
    expect(leaves.map(({ party, amount }) => [party, amount])).toEqual([
      ['ENG', 200_000n],
      ['QA', 200_000n],
      ['~UNBLOCKED', 300_000n],
    ]);
  });

  it('says what each promise cost', () => {
    const order = renewed(linear());
    expect(describePromises(order, realised(order, onDay(11)), 'USD')).toEqual([
      'Promised for 6 March until 11 March: 4 days late, 4,000.00 USD',
      'Promised for 16 March: 1 day late, 1,000.00 USD',
    ]);
    expect(describePromises(order, realised(order, onDay(9)), 'USD')[1]).toBe('Promised for 16 March: in time');
    expect(describePromises(order, realised(order, onDay(12)), 'USD', true)).toEqual([
      'Promised for 6 March until 11 March: 4 days late, 4,000.00 USD',
      'Promised for 16 March: 2 days late, today included, 2,000.00 USD',
    ]);
    const once = anOrder(linear());
    expect(describePromises(once, realised(once, onDay(2)), 'USD')).toEqual([
      'Promised for 6 March: 2 days late, 2,000.00 USD',
    ]);
  });

  it('lost to its lateness, was lost to all of it', () => {
    const { cost, stretches } = cancelledBecauseLate(renewed(linear()), onDay(14), 1_000_000n);
    expect(cost).toBe(1_800_000n);
    expect(stretches.map((each) => each.cost)).toEqual([900_000n, 900_000n]);
  });
});

it('an order was late as soon as one of its promises was over, whatever was promised then', () => {
  const words = [first, agreed('2026-03-16', onDay(4))];
  const late = (at: Instant) => wasBroken('UTC', promisesAt(words, at)!, at);
  expect([-1, 0].map(onDay).map(late)).toEqual([false, false]);
  expect([DEADLINE + 1, onDay(5), onDay(12)].map(late)).toEqual([true, true, true]);
  expect(wasBroken('UTC', promisesAt([first, agreed('2026-03-16', onDay(-1))], onDay(5))!, onDay(5))).toBe(false);
});

it('an answer is needed by the date that was promised when it was asked for', () => {
  expect(needByAt(renewed(linear()), onDay(-3))).toBe(DEADLINE);
  expect(needByAt(renewed(linear()), onDay(4))).toBe(onDay(10));
});

describe('whatever was promised and whenever it is released', () => {
  const profile = fc.constantFrom(
    ...[
      linear(),
      linear({ cap: 777_777n, grace: { units: 2, mode: 'CLIFF' } }),
      damages(),
      damages({ counts: 'STARTED' }),
    ],
    ...[fixedDate({ graceUnits: 1 }), fixedDate({ cap: 3_333_333n }), tiered(), curve()],
  );
  const contract = fc
    .tuple(profile, profile, fc.option(fc.bigInt({ min: 0n, max: 9_000_000n }), { nil: null }))
    .map(([one, other, cap]): PricedOrder['profile'] => ({
      kind: 'COMPOSITE',
      components: [
        { axis: 'CALENDAR_DAY', profile: one },
        { axis: 'CALENDAR_DAY', profile: other },
      ],
      cap,
    }));
  const order = fc
    .tuple(
      fc.oneof(profile, contract),
      fc.array(fc.tuple(fc.nat(6 * DAY), fc.integer({ min: -3, max: 9 })), { maxLength: 3 }),
    )
    .map(([drawn, agreements]): PricedOrder => {
      const order: PricedOrder = { ...anOrder(drawn), earlier: [] };
      let [promised, at] = [PROMISED, onDay(-2)];
      const earlier = agreements.map(([later, days]) => {
        const ended = { promised, until: (at += later) };
        promised = addDays(promised, days);
        return ended;
      });
      return { ...order, promised, earlier };
    });
  const late = fc.nat(40 * DAY);
  const after = ({ earlier }: PricedOrder, seconds: number): Instant => (earlier!.at(-1)?.until ?? onDay(-3)) + seconds;

  it('the parts sum to the whole: the promises, the segments, what is finished and what is running', () => {
    fc.assert(
      fc.property(order, late, (drawn, seconds) => {
        const at = after(drawn, seconds);
        const { cost, units, segments, stretches } = realised(drawn, at);
        expect(stretches.reduce((sum, each) => sum + each.cost, 0n)).toBe(cost);
        expect(stretches.reduce((sum, each) => sum + each.units, 0)).toBe(units);
        expect(segments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(cost);
        const { leaves } = attribute({ segments, blocking: [held('ENG PB R1', -1, 3.3), held('QA PW R2', 2.2, 9)] });
        expect(leaves.reduce((sum, { amount }) => sum + amount, 0n)).toBe(cost);
        const open = accrued(drawn, at);
        expect(open.finished.cost + (open.running?.amount ?? 0n)).toBe(open.cost);
        const lost = cancelledBecauseLate(drawn, at, 1_234_567n);
        expect(lost.segments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(lost.cost);
      }),
    );
  });

  it('no two promises are late at the same time, and what lies in a window was paid for in it', () => {
    fc.assert(
      fc.property(order, late, (drawn, seconds) => {
        const { stretches } = realised(drawn, after(drawn, seconds));
        stretches.forEach(({ window, segments }, index) => {
          const before = stretches.slice(0, index).filter((each) => each.window.start < each.window.end);
          if (window.start < window.end) expect(before.every((each) => each.window.end <= window.start)).toBe(true);
          expect(segments.every(({ start, end }) => window.start <= start && end <= window.end)).toBe(true);
        });
      }),
    );
  });

  it('a later date never costs less', () => {
    fc.assert(
      fc.property(order, fc.nat(40), fc.nat(5), (drawn, day, more) => {
        const date = addDays(PROMISED, day);
        expect(costOn(drawn, addDays(date, more))).toBeGreaterThanOrEqual(costOn(drawn, date));
      }),
    );
  });

  it('one promise is what it was before there were several', () => {
    fc.assert(
      fc.property(profile, late, (drawn, seconds) => {
        const { stretches, ...whole } = realised(anOrder(drawn), DEADLINE + seconds);
        expect(stretches).toEqual([whole]);
        expect(realised({ ...anOrder(drawn), earlier: [] }, DEADLINE + seconds)).toEqual({ ...whole, stretches });
      }),
    );
  });
});
