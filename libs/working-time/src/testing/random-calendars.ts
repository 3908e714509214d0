import fc from 'fast-check';
import {
  addDays,
  type CalendarDefinition,
  type CalendarVersion,
  type ExceptionDay,
  type Holiday,
  type HoursInterval,
  type LocalDate,
  type WeeklyHours,
} from '../index.js';

const clockTime = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
/** The hours of clock changes are frequent. */
const smallHours = fc
  .constantFrom(0, 1, 2, 3)
  .chain((hour) => fc.constantFrom('00', '15', '30', '45').map((minutes) => `0${hour}:${minutes}`));
const time = fc.oneof(clockTime, smallHours);

const interval: fc.Arbitrary<HoursInterval> = fc.record({
  from: time,
  to: fc.oneof({ arbitrary: time, weight: 5 }, { arbitrary: fc.constant('24:00'), weight: 1 }),
});

const weeklyHours: fc.Arbitrary<WeeklyHours> = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), interval)
  .map(([weekday, hours]) => ({ weekday: weekday, ...hours }));

const dateWithin = (from: LocalDate, days: number) =>
  fc.integer({ min: 0, max: days }).map((n): LocalDate => addDays(from, n));

const holiday = (from: LocalDate, days: number): fc.Arbitrary<Holiday> =>
  fc.oneof(
    dateWithin(from, days).map((date): Holiday => ({ kind: 'date', date, name: 'Holiday' })),
    fc.tuple(dateWithin(from, days), fc.integer({ min: 0, max: 9 })).map(([first, length]): Holiday => ({
      kind: 'yearly',
      from: first.slice(5),
      to: addDays(first, length).slice(5),
      name: 'Closure',
    })),
  );

const exceptions = (from: LocalDate, days: number): fc.Arbitrary<ExceptionDay[]> =>
  fc.uniqueArray(
    fc.record({
      date: dateWithin(from, days),
      intervals: fc.array(interval, { maxLength: 2 }),
      name: fc.constant('Exception'),
    }),
    { maxLength: 4, selector: ({ date }) => date },
  );

/** All dates of the definition are within the given days, so that a short walk meets them. */
export function calendars(zone: string, from: LocalDate, days: number): fc.Arbitrary<CalendarDefinition> {
  const version = (effectiveFrom: LocalDate | null): fc.Arbitrary<CalendarVersion> =>
    fc.record({
      effectiveFrom: fc.constant(effectiveFrom),
      weekly: fc.array(weeklyHours, { minLength: 1, maxLength: 12 }),
      holidays: fc.array(holiday(from, days), { maxLength: 3 }),
      exceptions: exceptions(from, days),
    });
  return fc
    .uniqueArray(dateWithin(from, days), { maxLength: 2 })
    .chain((changes) => fc.tuple(...[null, ...changes.sort()].map(version)))
    .map((versions) => ({ zone, versions }));
}
