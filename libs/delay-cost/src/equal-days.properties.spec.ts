import { addDays, compileCalendar, Instant, startOfLocalDay } from '@lockstep/working-time';
import fc from 'fast-check';
import { attribute, Attribution } from './attribute.js';
import { DelayAxis } from './axis.js';
import { explain } from './explain.js';
import { CostHolderInterval } from './holder.js';
import { PricedOrder } from './priced-order.js';
import { CompositeProfile, SimpleProfile } from './profile.js';
import { realised } from './segments.js';
import { holdersDayByDay, segmentsDayByDay, sumOfHolders } from './testing/day-by-day.js';
import { anOrder, curve, damages, DAY, fixedDate, linear, tiered } from './testing/world.js';

const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
/** Clocks change at two, at midnight, and by half an hour. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe'];
const axes: DelayAxis[] = ZONES.flatMap((zone): DelayAxis[] => {
  const versions = [{ effectiveFrom: null, weekly, holidays: [], exceptions: [] }];
  const calendar = compileCalendar({ zone, versions });
  return [
    { kind: 'CALENDAR_DAY', zone, calendar },
    { kind: 'WORKING_DAY', zone, calendar },
  ];
});

const cap = fc.option(fc.bigInt({ min: 0n, max: 4_000_000n }));
const grace = fc.record({ units: fc.nat(6), mode: fc.constantFrom('FORGIVEN' as const, 'CLIFF' as const) });
const simple: fc.Arbitrary<SimpleProfile> = fc.oneof(
  fc.record({ grace, cap }).map(linear),
  fc.record({ cap, graceUnits: fc.nat(5) }).map(fixedDate),
  fc.record({ cap }).map(tiered),
  fc.constant(curve()),
  fc
    .record({
      grace,
      basisPoints: fc.integer({ min: 1, max: 40 }),
      periodUnits: fc.integer({ min: 1, max: 9 }),
      counts: fc.constantFrom('STARTED' as const, 'COMPLETED' as const),
      capBasisPoints: fc.option(fc.nat(900)),
    })
    .map(damages),
);
const axisKind = fc.constantFrom('CALENDAR_DAY' as const, 'WORKING_DAY' as const);
const composite: fc.Arbitrary<CompositeProfile> = fc.record({
  kind: fc.constant('COMPOSITE' as const),
  components: fc.array(fc.record({ axis: axisKind, profile: simple }), { minLength: 1, maxLength: 3 }),
  cap,
});

interface Late {
  order: PricedOrder;
  releasedAt: Instant;
  blocking: CostHolderInterval[];
}

/** Balls that move at any second, before and in the delay. */
const ball = (request: string) =>
  fc
    .array(fc.tuple(fc.nat(20 * DAY), fc.constantFrom('A', 'B', 'C')), { maxLength: 4 })
    .map((moves) => ({ request, moves }));
const late: fc.Arbitrary<Late> = fc
  .record({
    profile: fc.oneof(simple, composite),
    axis: fc.constantFrom(...axes),
    promised: fc.constantFrom('2026-03-02', '2026-10-05', '2026-12-21'),
    days: fc.nat(70 * DAY),
    again: fc.option(fc.tuple(fc.nat(15 * DAY), fc.integer({ min: -3, max: 20 }))),
    balls: fc.tuple(ball('R1'), ball('R2'), ball('R3')),
  })
  .map(({ profile, axis, promised, days, again, balls }) => {
    const start = startOfLocalDay(axis.zone, promised);
    const order: PricedOrder = { ...anOrder(profile, 9_999_999n), axis, promised };
    if (again !== null) {
      order.earlier = [{ promised, until: start + again[0] }];
      order.promised = addDays(promised, again[1]);
    }
    const blocking = balls.flatMap(({ request, moves }) => {
      let end = start - 5 * DAY;
      return moves.map(([length, party]): CostHolderInterval => {
        const from = end;
        end += length;
        return { request, party, cls: 'PB', start: from, end };
      });
    });
    return { order, releasedAt: start + days, blocking };
  });

const exactly = ({ total, leaves, parties }: Attribution) => ({
  total,
  leaves,
  parties: parties.map(({ share, sole, involved, ...party }) => ({
    ...party,
    shares: [share, sole, involved].join(' '),
  })),
});

describe('equal days told as one stretch', () => {
  it('are shared to the cent as each day by itself is, and as exactly before rounding', () => {
    fc.assert(
      fc.property(late, ({ order, releasedAt, blocking }) => {
        const { segments } = realised(order, releasedAt);
        const dayByDay = segmentsDayByDay(order, releasedAt);
        expect(exactly(attribute({ segments, blocking }))).toEqual(
          exactly(attribute({ segments: dayByDay, blocking })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are explained by the same holders, and by as many days, as each day by itself', () => {
    fc.assert(
      fc.property(late, ({ order, releasedAt, blocking }) => {
        for (const stretch of realised(order, releasedAt).stretches) {
          const input = { zone: order.axis.zone, window: stretch.window, segments: stretch.segments, blocking };
          const days = holdersDayByDay(input);
          const steps = explain(input);
          expect(steps.reduce((sum, step) => sum + step.amount, 0n)).toBe(stretch.cost);
          for (const { date, lastDate, days: count, holders } of steps) {
            const told = days.splice(0, count);
            expect([told[0]![0], told.at(-1)![0]]).toEqual([date, lastDate]);
            expect(sumOfHolders(holders)).toEqual(sumOfHolders(told.flatMap(([, each]) => each)));
          }
          expect(days).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are one also where a lump or a release breaks the day in which it falls', () => {
    const { segments, window } = realised(
      anOrder(fixedDate({ graceUnits: 3 })),
      startOfLocalDay('UTC', '2026-04-01') + 7,
    );
    expect(segments).toHaveLength(3);
    const steps = explain({ zone: 'UTC', window, segments, blocking: [] });
    expect(steps.map(({ date, days }) => [date, days])).toEqual([
      ['2026-03-07', 3],
      ['2026-03-10', 1],
      ['2026-03-11', 21],
      ['2026-04-01', 1],
    ]);
  });
});

describe('an order 99 years late', () => {
  const RELEASED = startOfLocalDay('Europe/Berlin', '2026-03-06') + 9 * 3600;
  const profiles: [string, SimpleProfile][] = [
    ['a rate', linear()],
    ['a lump and a rate', fixedDate()],
    ['tiers', tiered()],
    ['a curve', curve()],
  ];

  it.each(profiles)('has no more segments and steps than the clock has changes, at %s', (_, profile) => {
    const axis: DelayAxis = { kind: 'CALENDAR_DAY', zone: 'Europe/Berlin' };
    const { segments, window, units, cost } = realised({ ...anOrder(profile), axis, promised: '1927-03-06' }, RELEASED);
    const blocking: CostHolderInterval[] = [
      { request: 'R1', party: 'A', cls: 'PB', start: RELEASED - 9 * DAY, end: RELEASED },
    ];
    expect(units).toBe(36_160);
    expect(segments.length).toBeLessThan(500);
    expect(explain({ zone: axis.zone, window, segments, blocking }).length).toBeLessThan(500);
    expect(attribute({ segments, blocking }).total).toBe(cost);
  });

  it('in working days has one for each week', () => {
    const axis = axes.find(({ kind, zone }) => kind === 'WORKING_DAY' && zone === 'UTC')!;
    const { segments, units, cost } = realised({ ...anOrder(linear()), axis, promised: '1927-03-06' }, RELEASED);
    expect(cost).toBe(100_000n * BigInt(units));
    expect(segments.length).toBeLessThanOrEqual(Math.ceil(units / 5) + 1);
  });
});
