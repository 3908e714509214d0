import fc from 'fast-check';
import { addDays, compileCalendar, intersect, startOfLocalDay, without } from './index.js';
import { at, HOUR } from './testing/examples.js';
import { calendars } from './testing/random-calendars.js';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Chatham',
];
const START = at('2025-06-01 00:00');
const calendar = fc
  .constantFrom(...ZONES)
  .chain((zone) => calendars(zone, '2025-06-01', 700))
  .map(compileCalendar);
/** Any second of two years; often one of the nights on which a clock is changed somewhere. */
const moment = fc.oneof(
  fc.integer({ min: START, max: START + 700 * 24 * HOUR }),
  fc
    .constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04')
    .chain((date) => fc.integer({ min: -30 * HOUR, max: 30 * HOUR }).map((seconds) => at(`${date} 00:00`) + seconds)),
);
const seconds = fc.oneof(
  fc.integer({ min: 0, max: 60 * HOUR }),
  fc.integer({ min: 0, max: 60 }).map((hours) => hours * HOUR),
);
const closures = fc.array(
  fc.tuple(moment, fc.integer({ min: 1, max: 40 * HOUR })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 3 },
);
const RUNS = { numRuns: 400 };

describe('for any calendar and any moment', () => {
  it('the runs of working dates hold the working dates and no other, and never touch', () => {
    const date = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2025-09-01', days));
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: 0, max: 120 }), (c, after, days) => {
        const dates = Array.from({ length: days }, (_, index) => addDays(after, index + 1));
        const runs = c.workingRuns(after, addDays(after, days));
        const isIn = (each: string) => runs.some(({ first, last }) => first <= each && each <= last);
        expect(dates.map(isIn)).toEqual(dates.map((each) => c.isWorkingDate(each)));
        expect(
          runs.every(({ last }, index) => index === runs.length - 1 || addDays(last, 1) < runs[index + 1]!.first),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('so many working dates later lies the date up to which so many are counted', () => {
    const date = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2025-09-01', days));
    fc.assert(
      fc.property(calendar, date, fc.integer({ min: 1, max: 40 }), (c, after, nth) => {
        const reached = c.workingDateAfter(after, nth);
        expect([c.countWorkingDates(after, reached), c.isWorkingDate(reached)]).toEqual([nth, true]);
      }),
      RUNS,
    );
  });

  it('the working time up to the due instant is the target', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, (c, t, d) => expect(c.between(t, c.add(t, d))).toBe(d)),
      RUNS,
    );
  });

  it('the working time up to the breach instant is the target, and a second later it is more', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, (c, t, d) => {
        const breach = c.breachAt(t, d);
        expect([c.between(t, breach), c.between(t, breach + 1)]).toEqual([d, d + 1]);
      }),
      RUNS,
    );
  });

  it('breach never comes before due, and what lies between them is not worked', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, (c, t, d) => {
        expect(c.between(c.add(t, d), c.breachAt(t, d))).toBe(0);
      }),
      RUNS,
    );
  });

  it('a closure takes its own working time away, and nothing falls due earlier for it', () => {
    fc.assert(
      fc.property(calendar, closures, moment, seconds, (c, closed, t, d) => {
        const left = without(c, closed);
        const due = left.add(t, d);
        expect(due).toBeGreaterThanOrEqual(c.add(t, d));
        expect(left.breachAt(t, d)).toBeGreaterThanOrEqual(c.breachAt(t, d));
        const lost = c.windows(t, due).flatMap(({ start, end }) => closedWithin(closed, start, end));
        expect(left.between(t, due)).toBe(c.between(t, due) - new Set(lost).size);
      }),
      { numRuns: 60 },
    );
  });

  it('the way back is as long as the way there', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, (c, t, d) => {
        const start = c.subtract(t, d);
        expect(c.between(start, t)).toBe(d);
        expect(c.add(start, d)).toBeLessThanOrEqual(t);
        expect(c.subtract(c.add(t, d), d)).toBeGreaterThanOrEqual(t);
      }),
      RUNS,
    );
  });

  it('working time adds up', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, moment, moment), (c, moments) => {
        const [a, b, d] = moments.sort((x, y) => x - y);
        expect(c.between(a, b) + c.between(b, d)).toBe(c.between(a, d));
      }),
      RUNS,
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, seconds, (c, t, d, e) => {
        if (e > 0) expect(c.add(c.add(t, d), e)).toBe(c.add(t, d + e));
      }),
      RUNS,
    );
  });

  it('more work is due no earlier, and a later start is due no earlier', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, seconds, (c, t, d, more) => {
        expect(c.add(t, d + more)).toBeGreaterThanOrEqual(c.add(t, d));
        expect(c.add(t + more, d)).toBeGreaterThanOrEqual(c.add(t, d));
      }),
      RUNS,
    );
  });

  it('working time is no longer than time', () => {
    fc.assert(
      fc.property(calendar, moment, seconds, (c, t, d) => {
        expect(c.between(t, t + d)).toBeLessThanOrEqual(d);
        expect(c.between(t, t + d)).toBe(c.windows(t, t + d).reduce((sum, { start, end }) => sum + end - start, 0));
      }),
      RUNS,
    );
  });

  it('the answers do not depend on what was asked before', () => {
    fc.assert(
      fc.property(calendars('Europe/Berlin', '2025-06-01', 700), moment, moment, seconds, (definition, s, t, d) => {
        const [fresh, used] = [compileCalendar(definition), compileCalendar(definition)];
        used.between(Math.min(s, t) - 9000 * HOUR, Math.max(s, t) + 20_000 * HOUR);
        expect([fresh.add(t, d), fresh.subtract(s, d)]).toEqual([used.add(t, d), used.subtract(s, d)]);
      }),
      { numRuns: 100 },
    );
  });

  it('the n-th working day is over when the n-th working date after today closes', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 30 }), (c, t, n) => {
        const date = (days: number) => {
          for (let day = '2025-05-01', left = 0; ; day = addDays(day, 1)) {
            if (startOfLocalDay(c.zone, day) > t && c.isWorkingDate(day) && ++left === days) return day;
          }
        };
        expect(c.addWorkingDays(t, n)).toBe(c.windowsOn(date(n)).at(-1)!.end);
      }),
      { numRuns: 100 },
    );
  });

  it('two calendars are open together exactly when each is', () => {
    fc.assert(
      fc.property(calendar, calendar, fc.array(moment, { minLength: 20 }), (a, b, moments) => {
        const both = intersect(a, b);
        for (const t of moments) expect(both.isOpen(t)).toBe(a.isOpen(t) && b.isOpen(t));
      }),
      { numRuns: 60 },
    );
  });
});

/** Every closed second of the stretch, so that closures which overlap count once. */
const closedWithin = (closures: { start: number; end: number }[], from: number, to: number): number[] =>
  closures.flatMap(({ start, end }) =>
    Array.from(
      { length: Math.max(0, Math.min(end, to) - Math.max(start, from)) },
      (_, second) => Math.max(start, from) + second,
    ),
  );
