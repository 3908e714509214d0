import type { ClockState } from '@lockstep/sla-clock';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import { toSeconds } from '../platform/clock/clock.js';

/** The promise of an open request, as its clock stood after its last event. */
export interface LateClock {
  requestId: string;
  serviceId: string;
  priority: 'P1' | 'P2' | 'P3' | 'P4';
  /** The department that holds it. */
  holderId: string;
  /** The department that promised: its calendar counts. */
  partyId: string;
  state: Exclude<ClockState, 'STOPPED'>;
  elapsedSeconds: number;
  runningSince: Date | null;
  /** Null where a date is promised, which is `dueAt` then. */
  targetSeconds: number | null;
  targetVersion: number;
  dueAt: Date | null;
  breachAt: Date | null;
  breachedAt: Date | null;
}

/** How much of a promise is used up. */
export interface Used {
  isLate: boolean;
  /** Working seconds it has taken. */
  age: number;
  /**
   * Working seconds it may take in all. Of a date: those it has taken and those until the date, as if it went on now where it
   * is paused.
   */
  target: number;
}

/** Broken once it is past its breach, or was late at any time before: no later date undoes that. */
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
