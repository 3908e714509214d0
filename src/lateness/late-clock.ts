import type { ClockState } from '@lockstep/sla-clock';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import { toSeconds } from '../platform/clock/clock.js';

/** The version with which a target begins. Later versions are other promises. */
export const FIRST_VERSION = 1;

/** The clock of an open request's answer, as it stood after its last event. */
export interface LateClock {
  requestId: string;
  serviceId: string;
  priority: 'P1' | 'P2' | 'P3' | 'P4';
  /** The department that holds the request. */
  holderId: string;
  /** The department that promised. Its calendar counts the working time. */
  partyId: string;
  state: Exclude<ClockState, 'STOPPED'>;
  elapsedSeconds: number;
  runningSince: Date | null;
  /** Null where a date is promised; the date is then in `dueAt`. */
  targetSeconds: number | null;
  targetVersion: number;
  dueAt: Date | null;
  breachAt: Date | null;
  breachedAt: Date | null;
}

/** The used part of a promise. */
export interface Used {
  isLate: boolean;
  /** Working seconds used so far. */
  age: number;
  /**
   * Working seconds allowed in total. For a promised date: the used seconds, and the seconds from now until the date. A
   * paused clock is counted as if it continued now.
   */
  target: number;
}

/** A promise is late once it is past its breach, or was late at any time before. A later new date does not undo that. */
export function usedAt(clock: LateClock, calendar: WorkingCalendar, now: Instant): Used {
  const age = ageAt(clock, calendar, now);
  const { breachedAt, breachAt, targetSeconds, dueAt } = clock;
  const isLate = breachedAt !== null || (breachAt !== null && now > toSeconds(breachAt));
  if (targetSeconds !== null) return { isLate, age, target: targetSeconds };
  return { isLate, age, target: age + calendar.between(now, Math.max(now, toSeconds(dueAt!))) };
}

function ageAt({ elapsedSeconds, runningSince }: LateClock, calendar: WorkingCalendar, now: Instant): number {
  if (runningSince === null) return elapsedSeconds;
  const since = toSeconds(runningSince);
  return elapsedSeconds + calendar.between(since, Math.max(since, now));
}
