import { compileCalendar } from '@lockstep/working-time';
import fc from 'fast-check';
import golden from '../golden/profiles.json' with { type: 'json' };
import { accrued, nextUnit } from './accrued.js';
import { DelayAxis } from './axis.js';
import { costOn } from './cost.js';
import { PricedOrder } from './priced-order.js';
import { Component, CompositeProfile, NO_GRACE } from './profile.js';
import { cancelledBecauseLate, realised } from './segments.js';
import { curve, damages, DAY, DEADLINE, fixedDate, HOUR, linear, onDay, PROMISED, tiered } from './testing/world.js';

const golden7 = golden['P7.composite'];

/** Monday to Friday; a Monday after the promised Friday is the third calendar day and the first working one. */
const weekdays: DelayAxis = {
  kind: 'CALENDAR_DAY',
  zone: 'UTC',
  calendar: compileCalendar({
    zone: 'UTC',
    versions: [
      {
        effectiveFrom: null,
        weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
        holidays: [],
        exceptions: [],
      },
    ],
  }),
};

const STANDBY: Component = { axis: 'WORKING_DAY', profile: linear({ rate: 85_000n }) };
const DAMAGES: Component = { axis: 'CALENDAR_DAY', profile: damages({ counts: 'STARTED' }) };

const contract = (but: Partial<CompositeProfile> = {}): PricedOrder => ({
  profile: { kind: 'COMPOSITE', components: [DAMAGES, STANDBY], cap: null, ...but },
  value: 12_000_000n,
  axis: weekdays,
  promised: PROMISED,
});

const sum = (amounts: { amount: bigint }[]): bigint => amounts.reduce((total, { amount }) => total + amount, 0n);

describe('a contract of several lines', () => {
  it('counts each line on its own axis and caps their sum', () => {
    expect(Number(costOn(contract(), '2026-03-18'))).toBe(golden7.sum);
    expect(Number(costOn(contract({ components: [DAMAGES] }), '2026-03-18'))).toBe(golden7.ld_started);
    expect(Number(costOn(contract({ components: [STANDBY] }), '2026-03-18'))).toBe(golden7.standby);
    expect(Number(costOn(contract({ cap: 700_000n }), '2026-03-18'))).toBe(golden7.capped_700000);
  });

  it('under a binding cap makes free what came last', () => {
    const [open, capped] = [contract(), contract({ cap: 700_000n })].map((order) => realised(order, onDay(12)));
    expect(sum(capped!.segments)).toBe(700_000n);
    const earliest = open!.segments.filter(({ end }) => end <= onDay(7));
    expect(capped!.segments.slice(0, earliest.length)).toEqual(earliest);
  });

  it('prices the next day where one of its lines counts every day', () => {
    const friday = onDay(-1) + 12 * HOUR;
    expect(nextUnit(contract(), friday).amount).toBe(60_000n);
    expect(nextUnit(contract({ components: [STANDBY] }), friday).amount).toBe(85_000n);
  });

  it('without a calendar refuses to count working days', () => {
    const order = { ...contract(), axis: { kind: 'CALENDAR_DAY' as const, zone: 'UTC' } };
    expect(() => costOn(order, '2026-03-18')).toThrow(
      expect.objectContaining({
        code: 'axis.calendar_missing',
        message: 'Working days are counted, and the order has no calendar.',
      }),
    );
  });

  it('costs what its segments sum to, wherever the release falls and whatever the cap', () => {
    const line = fc.record({
      axis: fc.constantFrom('CALENDAR_DAY' as const, 'WORKING_DAY' as const),
      profile: fc.constantFrom(
        linear({ grace: { units: 2, mode: 'CLIFF' } }),
        damages(),
        damages({ counts: 'STARTED' }),
        fixedDate({ graceUnits: 1 }),
        tiered(),
        curve(),
        linear({ grace: NO_GRACE, cap: 250_000n }),
      ),
    });
    const drawn = fc.record({
      components: fc.array(line, { minLength: 1, maxLength: 4 }),
      cap: fc.option(fc.bigInt({ min: 0n, max: 9_000_000n }), { nil: null }),
    });
    fc.assert(
      fc.property(drawn, fc.nat(40 * DAY), (but, late) => {
        const { segments, cost, window } = realised(contract(but), DEADLINE + late);
        expect(sum(segments)).toBe(cost);
        expect(segments.every(({ start, end }) => window.start <= start && end <= window.end)).toBe(true);
        const open = accrued(contract(but), DEADLINE + late);
        expect(open.finished.cost + (open.running?.amount ?? 0n)).toBe(open.cost);
      }),
    );
  });
});

describe('an order lost because it was late', () => {
  it('costs its delay to that moment and what losing it costs, laid over all of the delay', () => {
    const order: PricedOrder = { ...contract(), profile: linear() };
    const { cost, segments, window } = cancelledBecauseLate(order, onDay(2), 5_000_000n);
    expect(cost).toBe(5_200_000n);
    expect(segments.at(-1)).toEqual({ ...window, amount: 5_000_000n });
  });

  it('in time was not lost to a delay', () => {
    expect(cancelledBecauseLate({ ...contract(), profile: linear() }, onDay(-2), 5_000_000n).cost).toBe(0n);
  });
});
