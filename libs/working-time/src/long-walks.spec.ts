import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { addDays, compileCalendar, type Holiday, type Instant, localDateOf, type WorkingCalendar } from './index.js';
import { at } from './testing/examples.js';
import { zoneNamed } from './zone.js';

const DAY = 86_400;
const START = at('2026-01-01 00:00');

/** Open for up to two hours a week, and closed for some days of each year. */
const thin = fc
  .record({
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Africa/Casablanca'),
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    minutes: fc.integer({ min: 1, max: 120 }),
    closed: fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 40 })), { maxLength: 3 }),
  })
  .map(({ zone, weekday, minutes, closed }) => {
    const to = `0${1 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    const holidays = closed.map(([first, length]): Holiday => {
      const [from, until] = [first, first + length].map((day) => addDays('2026-01-01', day).slice(5));
      return { kind: 'yearly', from: from!, to: until!, name: 'Closed' };
    });
    const version = { effectiveFrom: null, weekly: [{ weekday, from: '01:00', to }], holidays, exceptions: [] };
    return compileCalendar({ zone, versions: [version] });
  });

/** Date by date, without anything that makes the calendar quick. */
function dueByCounting(calendar: WorkingCalendar, from: Instant, seconds: number): Instant {
  let left = seconds;
  for (let date = addDays(localDateOf(calendar.zone, from), -1); ; date = addDays(date, 1)) {
    for (const { start, end } of calendar.windowsOn(date)) {
      const begins = Math.max(start, from);
      if (end <= begins) continue;
      if (end - begins >= left) return begins + left;
      left -= end - begins;
    }
  }
}

describe('a walk over decades', () => {
  it('ends where a count date by date ends, however far it was looked before', () => {
    const length = fc.integer({ min: 1, max: 20 * 3600 });
    fc.assert(
      fc.property(
        thin,
        fc.integer({ min: 0, max: 400 * DAY }),
        fc.tuple(length, length),
        (calendar, after, lengths) => {
          fc.pre(lengths.every((seconds) => calendar.windows(START, START + 366 * DAY).length * 60 * 100 > seconds));
          for (const seconds of lengths) {
            expect(calendar.add(START + after, seconds)).toBe(dueByCounting(calendar, START + after, seconds));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('knows every change of a clock also where the zone is asked more seldom', () => {
    for (const name of ['Europe/Berlin', 'Africa/Casablanca', 'Antarctica/Troll']) {
      const [zone, iana] = [zoneNamed(name), IANAZone.create(name)];
      for (let noon = Date.UTC(2029, 11, 1, 12) / 1000; noon < Date.UTC(2050, 0, 1) / 1000; noon += DAY) {
        if (zone.offsetAt(noon) !== iana.offset(noon * 1000) * 60) throw new Error(`${name} at ${noon}`);
      }
    }
  });
});
