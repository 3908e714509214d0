import { compileCalendar } from '@lockstep/working-time';
import { LAST_INSTANT, withinTheYears } from './within-the-years.js';

const at = (iso: string) => Date.parse(iso) / 1000;
const weekly = [{ weekday: 1 as const, from: '09:00', to: '09:01' }];
const aMinuteAWeek = compileCalendar({
  zone: 'UTC',
  versions: [{ effectiveFrom: null, weekly, holidays: [], exceptions: [] }],
});
const calendar = withinTheYears(aMinuteAWeek);
const monday = at('2026-03-02T09:00:00Z');

describe('a calendar of a minute a week', () => {
  it('gets done in time what is done within the years that dates may have', () => {
    expect(calendar.add(monday, 90)).toBe(at('2026-03-09T09:00:30Z'));
    expect(calendar.breachAt(monday, 60)).toBe(at('2026-03-09T09:00:00Z'));
    expect(calendar.nextOpening(monday - 5)).toBe(monday);
    expect(calendar.zone).toBe('UTC');
  });

  it.each([3600 * 65, 3600 * 3000])('gets done %i seconds with the last of them', (seconds) => {
    expect(calendar.add(monday, seconds)).toBe(LAST_INSTANT);
    expect(calendar.breachAt(monday, seconds)).toBe(LAST_INSTANT);
  });

  it('refuses what is no length of time', () => {
    expect(() => calendar.add(monday, -1)).toThrow();
  });
});
