import { compileCalendar, Instant, LocalDate, startOfLocalDay } from '@lockstep/working-time';
import fc from 'fast-check';
import golden from '../golden/profiles.json' with { type: 'json' };
import { DelayAxis, delayUnits, unitsBetween } from './axis.js';
import { NO_GRACE } from './profile.js';
import { Segment } from './segment.js';
import { realised } from './segments.js';
import { anOrder, damages, DAY, DEADLINE, fixedDate, HOUR, linear, onDay, PROMISED } from './testing/world.js';

const sum = (segments: readonly Segment[]) => segments.reduce((total, { amount }) => total + amount, 0n);

/** Monday to Friday. */
const workdays = (zone: string, off: LocalDate[] = []): DelayAxis => ({
  kind: 'WORKING_DAY',
  zone,
  calendar: compileCalendar({
    zone,
    versions: [
      {
        effectiveFrom: null,
        weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
        holidays: off.map((date) => ({ kind: 'date' as const, date, name: 'closed' })),
        exceptions: [],
      },
    ],
  }),
});

describe('counting the delay', () => {
  it('Easter between promise and release: six days, four of them in the week, two of them worked', () => {
    const { cal, work_no_hol, work_easter } = golden['axis.holiday'];
    const count = (axis: DelayAxis) => unitsBetween(axis, '2026-04-02', '2026-04-08');
    expect(count({ kind: 'CALENDAR_DAY', zone: 'Europe/Berlin' })).toBe(cal);
    expect(count(workdays('Europe/Berlin'))).toBe(work_no_hol);
    expect(count(workdays('Europe/Berlin', ['2026-04-03', '2026-04-06']))).toBe(work_easter);
  });

  it('midnight at the end of the promised day is on time, a second later is not', () => {
    const { axis } = anOrder(linear());
    expect([onDay(-3), onDay(-0.5), DEADLINE, DEADLINE + 1].map((at) => delayUnits(axis, PROMISED, at))).toEqual([
      0, 0, 0, 1,
    ]);
  });

  it('the night the clocks change has no say in it', () => {
    const axis: DelayAxis = { kind: 'CALENDAR_DAY', zone: 'Europe/Berlin' };
    const midnight = startOfLocalDay('Europe/Berlin', '2026-03-30');
    expect(delayUnits(axis, '2026-03-27', midnight)).toBe(2);
    expect(delayUnits(axis, '2026-03-27', midnight + 1)).toBe(3);
  });
});

describe('laying a cost on the time it pays for', () => {
  const laid = (segments: readonly Segment[]) =>
    segments.map(({ start, end, amount }) => [(start - DEADLINE) / DAY, (end - DEADLINE) / DAY, Number(amount)]);

  it('a daily rate fills each day, and the last one up to the release', () => {
    const { segments, units, cost, window } = realised(anOrder(linear()), onDay(1) + 15 * HOUR);
    expect(laid(segments)).toEqual([
      [0, 1, 100_000],
      [1, 1.625, 100_000],
    ]);
    expect({ units, cost, window }).toEqual({
      units: 2,
      cost: 200_000n,
      window: { start: DEADLINE, end: onDay(1) + 15 * HOUR },
    });
  });

  it('forgiven days stay empty, and so do the days after the cap', () => {
    const profile = linear({ grace: { units: 1, mode: 'FORGIVEN' }, cap: 150_000n });
    expect(laid(realised(anOrder(profile), onDay(5)).segments)).toEqual([
      [1, 2, 100_000],
      [2, 3, 50_000],
    ]);
  });

  it('past a cliff the free days are paid for too', () => {
    const profile = linear({ grace: { units: 2, mode: 'CLIFF' } });
    expect(realised(anOrder(profile), onDay(2)).segments).toEqual([]);
    expect(laid(realised(anOrder(profile), onDay(3)).segments)).toEqual([[0, 3, 300_000]]);
  });

  it('a release inside the last day of a completed week ends that week, and the week is paid in full', () => {
    const { segments, cost } = realised(anOrder(damages()), onDay(6) + 6 * HOUR);
    expect(laid(segments)).toEqual([[0, 6.25, 60_000]]);
    expect(cost).toBe(60_000n);
  });

  it('a week begun and not completed is free, or costs its whole amount over the days elapsed', () => {
    expect(laid(realised(anOrder(damages()), onDay(9)).segments)).toEqual([[0, 7, 60_000]]);
    expect(laid(realised(anOrder(damages({ counts: 'STARTED' })), onDay(9)).segments)).toEqual([
      [0, 7, 60_000],
      [7, 9, 60_000],
    ]);
  });

  it('a missed date costs its lump at the instant after the grace, then its days', () => {
    expect(laid(realised(anOrder(fixedDate({ graceUnits: 1, cap: 2_650_000n })), onDay(4)).segments)).toEqual([
      [1, 1, 2_500_000],
      [1, 2, 100_000],
      [2, 3, 50_000],
    ]);
  });

  it('on working days the weekend costs nothing, and a period runs through it', () => {
    const daily = { ...anOrder(linear()), axis: workdays('UTC') };
    expect(laid(realised(daily, onDay(3.5)).segments)).toEqual([
      [2, 3, 100_000],
      [3, 3.5, 100_000],
    ]);
    const weekly = {
      ...anOrder(damages({ periodUnits: 3, grace: { units: 3, mode: 'FORGIVEN' } })),
      axis: workdays('UTC'),
    };
    expect(laid(realised(weekly, onDay(20)).segments).slice(0, 2)).toEqual([
      [5, 10, 60_000],
      [10, 13, 60_000],
    ]);
  });

  it('in time costs nothing and leaves an empty window', () => {
    expect(realised(anOrder(fixedDate()), onDay(-2))).toMatchObject({
      units: 0,
      cost: 0n,
      window: { start: DEADLINE, end: DEADLINE },
      segments: [],
    });
  });
});

describe('wherever the release falls', () => {
  const mode = fc.constantFrom('FORGIVEN' as const, 'CLIFF' as const);
  const profile = fc
    .record({
      units: fc.nat(4),
      mode,
      periodUnits: fc.integer({ min: 1, max: 9 }),
      started: fc.boolean(),
      kind: fc.nat(2),
    })
    .map(({ units, mode, periodUnits, started, kind }) => {
      if (kind === 0) return linear({ grace: { units, mode }, cap: 777_777n });
      if (kind === 1) return fixedDate({ graceUnits: units, cap: 2_777_777n });
      return damages({ periodUnits, counts: started ? 'STARTED' : 'COMPLETED', grace: { units, mode } });
    });
  const place = fc
    .tuple(
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/Sao_Paulo'),
      fc.boolean(),
      fc.constantFrom('2026-03-26', '2026-10-22'),
    )
    .map(([zone, working, promised]) => ({
      promised,
      axis: working ? workdays(zone) : { kind: 'CALENDAR_DAY' as const, zone },
    }));

  it('the segments sum to the cost and lie between the promise and the release', () => {
    fc.assert(
      fc.property(profile, place, fc.nat(40 * DAY), (drawn, { axis, promised }, late) => {
        const releasedAt: Instant = startOfLocalDay(axis.zone, promised) + late;
        const { segments, cost, window } = realised({ profile: drawn, value: 9_999_999n, axis, promised }, releasedAt);
        expect(sum(segments)).toBe(cost);
        for (const { start, end } of segments) {
          expect(window.start <= start && start <= end && end <= window.end && start < window.end).toBe(true);
        }
      }),
    );
  });

  it('no grace is a grace of no days', () => {
    expect(realised(anOrder(linear({ grace: NO_GRACE })), onDay(3))).toEqual(
      realised(anOrder(linear({ grace: { units: 0, mode: 'CLIFF' } })), onDay(3)),
    );
  });
});
