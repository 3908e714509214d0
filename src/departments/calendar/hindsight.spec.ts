import { compileCalendar } from '@lockstep/working-time';
import { CalendarInHindsight } from './hindsight.js';

const at = (dayAndTime: string): number => Date.parse(`2026-03-${dayAndTime.replace(' ', 'T')}:00Z`) / 1000;
const HOUR = 3600;

const planned = compileCalendar({
  zone: 'UTC',
  versions: [
    {
      effectiveFrom: null,
      weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
      holidays: [],
      exceptions: [],
    },
  ],
});
const flood = { id: 'flood', start: at('02 09:00'), end: at('02 17:00'), decidedAt: at('03 10:00') };
const blackout = { id: 'blackout', start: at('03 09:00'), end: at('03 11:00'), decidedAt: at('04 10:00') };
const calendar = new CalendarInHindsight(planned, [flood, blackout]);
const worked = (known: typeof planned): number => known.between(at('02 00:00'), at('04 00:00')) / HOUR;

test('today everything is known', () => {
  expect(worked(calendar.current)).toBe(6);
});

test.each([
  ['before the first decision the plan', '03 09:59', 16],
  ['at a decision that one', '03 10:00', 8],
  ['after the last one all', '05 00:00', 6],
])('%s was known', (_, moment, hours) => {
  expect(worked(calendar.knownAt(at(moment)))).toBe(hours);
});

test('a closure is told from the calendar before it', () => {
  expect(worked(calendar.before('flood'))).toBe(16);
  expect(worked(calendar.before('blackout'))).toBe(8);
  expect(worked(calendar.before('of another department'))).toBe(6);
});
