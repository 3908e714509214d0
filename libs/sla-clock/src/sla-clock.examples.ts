import { compileCalendar, type CalendarVersion, type Instant, type WorkingCalendar } from '@lockstep/working-time';
import golden from '../golden/timelines.json' with { type: 'json' };
import {
  holders,
  readClocks,
  type ClockCalendars,
  type ClockEvent,
  type ClockKind,
  type ClockReading,
} from './index.js';

/** A golden instant, "Tue 2026-03-03 10:00:00+0100" or ISO, in seconds. */
export function exampleInstant(text: string): Instant {
  const [, date, time, hours, minutes] = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)/.exec(text)!;
  return Date.parse(`${date}T${time}${hours}:${minutes}`) / 1000;
}

/** "2 10:00" is 10:00 in Berlin on that day of March 2026, a Monday. */
export function berlin(dayAndTime: string): Instant {
  const [day, time = ''] = dayAndTime.split(' ');
  return exampleInstant(`2026-03-${day!.padStart(2, '0')} ${time.length === 5 ? `${time}:00` : time}+0100`);
}

export const exampleHours = (count: number) => count * 3600;

/** Monday to Friday. `version` adds holidays and exceptions. */
export function office(
  zone: string,
  from: string,
  to: string,
  version: Partial<CalendarVersion> = {},
): CalendarVersion & { zone: string } {
  const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from, to }));
  return { zone, effectiveFrom: null, weekly, holidays: [], exceptions: [], ...version };
}

export function calendar(...versions: (CalendarVersion & { zone: string })[]): WorkingCalendar {
  return compileCalendar({ zone: versions[0]!.zone, versions });
}

export const BERLIN = calendar(office('Europe/Berlin', '09:00', '17:00'));
export const SAO_PAULO = calendar(office('America/Sao_Paulo', '08:00', '17:00'));
export const NEW_YORK = calendar(office('America/New_York', '09:00', '17:00'));

/** Customer Service in São Paulo asks Engineering in Berlin. Quality Assurance is in New York. */
export const WORLD: ClockCalendars = {
  provider: BERLIN,
  requester: SAO_PAULO,
  byParty: (party) => ({ ENG: BERLIN, QA: NEW_YORK, CS: SAO_PAULO })[party] ?? BERLIN,
};

type Untimed<T> = T extends ClockEvent ? Omit<T, 'at' | 'seq'> : never;

/** Events at Berlin times of March 2026, numbered in the given order. */
export function story(...happened: [at: string | Instant, event: Untimed<ClockEvent>][]): ClockEvent[] {
  return happened.map(([at, event], seq) => ({ ...event, at: typeof at === 'string' ? berlin(at) : at, seq }));
}

export const targets = (resolution: number | null, firstResponse: number | null = null, reply = exampleHours(8)) => ({
  firstResponse,
  resolution,
  reply,
});

/** CS submits to ENG; durations in seconds. */
export const submit = (...args: Parameters<typeof targets>): Untimed<ClockEvent> => ({
  type: 'submitted',
  requester: 'CS',
  provider: 'ENG',
  targets: targets(...args),
});

export const ask = (questionId = 'q1', replyTarget?: number): Untimed<ClockEvent> => ({
  type: 'asked',
  questionId,
  replyTarget,
});
export const reply = (questionId = 'q1'): Untimed<ClockEvent> => ({ type: 'replied', questionId });
export const reopen: Untimed<ClockEvent> = { type: 'reopened', by: 'REQUESTER', reason: 'INCOMPLETE' };

/** All clocks, read at a Berlin time. */
export function readAll(
  history: ClockEvent[],
  now: string | Instant,
  calendars: ClockCalendars = WORLD,
): ClockReading[] {
  return readClocks(history, calendars, typeof now === 'string' ? berlin(now) : now);
}

/** The clock of this kind; the last if there are several. */
export function read(kind: ClockKind, ...args: Parameters<typeof readAll>): ClockReading {
  return readAll(...args).findLast((reading) => reading.kind === kind)!;
}

/** Holder intervals as [from, to, "PARTY CLASS"]. */
export function held(history: ClockEvent[], now: string, calendars: ClockCalendars = WORLD) {
  return holders(history, calendars, berlin(now)).map(
    ({ start, end, party, cls }) => [start, end, `${party} ${cls}`] as const,
  );
}

export { golden };
