import type { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';

export type TargetReason =
  | 'START'
  | 'PRIORITY_UP'
  | 'PRIORITY_DOWN'
  | 'RETERMED'
  | 'DURATION_COMMITTED'
  | 'DATE_COMMITTED'
  | 'REOPENED'
  | 'EARLIER_START'
  | 'MERGED';

/**
 * The target of a clock from `at` on: elapsed working seconds, or a fixed date that no pause moves. Both are null if
 * nothing is promised yet.
 */
export interface ClockTarget {
  at: Instant;
  seconds: Seconds | null;
  date: Instant | null;
  reason: TargetReason;
  /** Rises only if the target itself changes, so that nobody is warned twice about the same target. */
  version: number;
}

/** The least working seconds that a provider has left after a reopening. */
export const REOPEN_ALLOWANCE: Seconds = 2 * 3600;

export function startTarget(at: Instant, seconds: Seconds | null): ClockTarget {
  return { at, seconds, date: null, reason: 'START', version: 1 };
}

export function startDate(at: Instant, date: Instant): ClockTarget {
  return { at, seconds: null, date, reason: 'START', version: 1 };
}

/** The clock with another target. The version rises if the target differs. */
function change(
  last: ClockTarget,
  at: Instant,
  reason: TargetReason,
  aim: { seconds?: Seconds | null; date?: Instant },
): ClockTarget {
  const seconds = aim.seconds ?? null;
  const date = aim.date ?? null;
  const same = seconds === last.seconds && date === last.date;
  return { at, seconds, date, reason, version: same ? last.version : last.version + 1 };
}

/**
 * Priority up: min(old, e + new). The time used so far does not count against the new target, so a clock that was not
 * late does not become late.
 */
export function raise(
  last: ClockTarget,
  at: Instant,
  elapsed: Seconds,
  seconds: Seconds,
  reason: TargetReason,
): ClockTarget {
  return change(last, at, reason, { seconds: Math.min(last.seconds ?? Infinity, elapsed + seconds) });
}

/** Priority down: the new target counts from the start. */
export function lower(last: ClockTarget, at: Instant, seconds: Seconds, reason: TargetReason): ClockTarget {
  return change(last, at, reason, { seconds });
}

/** New terms while the clock runs: a shorter target works like priority up, a longer one like priority down. */
export function reterm(last: ClockTarget, at: Instant, elapsed: Seconds, seconds: Seconds): ClockTarget {
  const shorter = last.seconds !== null && seconds < last.seconds;
  return shorter ? raise(last, at, elapsed, seconds, 'RETERMED') : lower(last, at, seconds, 'RETERMED');
}

/** A duration from now on: it is added to the elapsed seconds. */
export function commitDuration(last: ClockTarget, at: Instant, elapsed: Seconds, seconds: Seconds): ClockTarget {
  return change(last, at, 'DURATION_COMMITTED', { seconds: elapsed + seconds });
}

export function commitDate(last: ClockTarget, at: Instant, date: Instant): ClockTarget {
  return change(last, at, 'DATE_COMMITTED', { date });
}

/**
 * The same target, counted from an earlier start. It is due earlier, so the version rises, unless no working time was
 * gained or the clock was late without it. Null for a date, which no start moves, and if nothing is promised.
 */
export function startEarlier(last: ClockTarget, at: Instant, elapsed: Seconds, gained: Seconds): ClockTarget | null {
  if (last.seconds === null) return null;
  const same = gained === 0 || elapsed - gained > last.seconds;
  return { ...last, at, reason: 'EARLIER_START', version: same ? last.version : last.version + 1 };
}

/**
 * Takes over the promise of a request that was merged into this one, if it is the stricter one. `seconds`: the same
 * instant in elapsed seconds of this clock. Null if the own promise is at least as strict.
 */
export function takeIn(
  last: ClockTarget,
  at: Instant,
  { seconds, date, fixed }: { seconds: Seconds; date: Instant; fixed: boolean },
): ClockTarget | null {
  const stricter = last.date === null ? seconds < (last.seconds ?? Infinity) : date < last.date;
  if (!stricter) return null;
  return change(last, at, 'MERGED', fixed || last.date !== null ? { date } : { seconds });
}

/** Leaves at least the allowance after a reopening. Null if that much is left anyway. */
export function allowReopening(
  last: ClockTarget,
  at: Instant,
  elapsed: Seconds,
  calendar: WorkingCalendar,
): ClockTarget | null {
  if (last.date !== null) {
    const date = calendar.add(at, REOPEN_ALLOWANCE);
    return date > last.date ? change(last, at, 'REOPENED', { date }) : null;
  }
  const seconds = elapsed + REOPEN_ALLOWANCE;
  return last.seconds !== null && seconds > last.seconds ? change(last, at, 'REOPENED', { seconds }) : null;
}
