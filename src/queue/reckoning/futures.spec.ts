import { compileCalendar } from '@lockstep/working-time';
import { futuresOf } from './futures.js';

const at = (instant: string): number => Date.parse(instant) / 1000;
const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
const officeWith = (holidays: string[] = []) =>
  compileCalendar({
    zone: 'UTC',
    versions: [
      {
        effectiveFrom: null,
        weekly,
        holidays: holidays.map((date) => ({ kind: 'date' as const, date, name: 'A day off' })),
        exceptions: [],
      },
    ],
  });

const told = (now: string, minutes: number, calendar = officeWith()): string[] => {
  const { finishNow, finishPostponed } = futuresOf(calendar, at(now), minutes);
  return [finishNow, finishPostponed].map((instant) => new Date(instant * 1000).toISOString().slice(0, 16));
};

describe('the two futures of a request', () => {
  it.each([
    [
      'begun on a Monday at nine, with a day of work',
      '2026-03-02T09:00:00Z',
      480,
      '2026-03-02T17:00',
      '2026-03-09T17:00',
    ],
    ['begun at ten, with an hour of it', '2026-03-02T10:00:00Z', 60, '2026-03-02T11:00', '2026-03-09T11:00'],
    ['begun too late for the day', '2026-03-02T16:30:00Z', 60, '2026-03-03T09:30', '2026-03-10T09:30'],
    ['begun at night, begin in the morning', '2026-03-02T20:00:00Z', 60, '2026-03-03T10:00', '2026-03-10T10:00'],
    ['begun on a Saturday, begin on Monday', '2026-03-07T12:00:00Z', 60, '2026-03-09T10:00', '2026-03-16T10:00'],
  ])('%s', (_, now, minutes, finishNow, finishLater) => {
    expect(told(now, minutes)).toEqual([finishNow, finishLater]);
  });

  it('lie five working days apart, whatever days are free', () => {
    const [, later] = told('2026-03-02T10:00:00Z', 60, officeWith(['2026-03-04', '2026-03-09']));
    expect(later).toBe('2026-03-11T11:00');
  });

  it('of a night shift lie five nights apart', () => {
    const nights = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '22:00', to: '06:00' }));
    const calendar = compileCalendar({
      zone: 'UTC',
      versions: [{ effectiveFrom: null, weekly: nights, holidays: [], exceptions: [] }],
    });
    expect(told('2026-03-02T23:00:00Z', 60, calendar)).toEqual(['2026-03-03T00:00', '2026-03-10T00:00']);
  });
});
