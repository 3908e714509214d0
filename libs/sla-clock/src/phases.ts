import type { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';
import type { ClockEvent, OfferOutcome, ResponseKind } from './events.js';

export type ClockState = 'RUNNING' | 'PAUSED' | 'STOPPED';

/**
 * The cause of a phase: an event, the kind of message that responded, the outcome of an offer, the review date of a
 * hold, a reply that was refused later, or a request that was entered later than it was asked.
 */
export type Cause = ClockEvent['type'] | ResponseKind | OfferOutcome | 'reviewDate' | 'voidReply' | 'askedEarlier';

/**
 * The way to judge a stopped clock. FULFILLED: by the time it took. ABANDONED: missed if it was late already, else not
 * counted. EXCUSED: like ABANDONED, judged when the last question was asked. FAILED: the thing never happened, so the
 * clock is missed.
 */
export type ClockEnding = 'FULFILLED' | 'ABANDONED' | 'EXCUSED' | 'FAILED';

/** The state of a clock from an instant on. */
export interface Mark {
  at: Instant;
  state: ClockState;
  cause: Cause;
  ending?: ClockEnding;
}

/** Half-open [from, to) in one state. The last phase may be empty: it has the state at the moment of reading. */
export interface Phase extends Omit<Mark, 'at'> {
  from: Instant;
  to: Instant;
}

/**
 * Turns ordered marks into phases up to `now`. A state that lasted no time leaves no phase, and a RUNNING phase after a
 * RUNNING phase is joined to it.
 */
export function phasesFrom(marks: readonly Mark[], now: Instant): Phase[] {
  const phases: Phase[] = [];
  marks.forEach(({ at, ...mark }, index) => {
    const next = marks[index + 1];
    const last = phases.at(-1);
    const to = next?.at ?? now;
    if (next && to === at) return;
    if (last?.state === 'RUNNING' && mark.state === 'RUNNING') last.to = to;
    else phases.push({ from: at, to, ...mark });
  });
  return phases;
}

/** e(at): working seconds counted before `at`. */
export function elapsedAt(phases: readonly Phase[], calendar: WorkingCalendar, at: Instant): Seconds {
  let elapsed = 0;
  for (const phase of phases) {
    if (phase.state === 'RUNNING' && phase.from < at) elapsed += calendar.between(phase.from, Math.min(phase.to, at));
  }
  return elapsed;
}

/** min{t : e(t) >= seconds}; null if it is not reached within the phases. */
export function phaseReachedAt(phases: readonly Phase[], calendar: WorkingCalendar, seconds: Seconds): Instant | null {
  return firstIn(
    phases,
    calendar,
    (after) => after >= seconds,
    (from, before) => calendar.add(from, Math.max(0, seconds - before)),
  );
}

/** sup{t : e(t) <= seconds}; null if it is not exceeded within the phases. */
export function exceededAt(phases: readonly Phase[], calendar: WorkingCalendar, seconds: Seconds): Instant | null {
  return firstIn(
    phases,
    calendar,
    (after) => after > seconds,
    (from, before) => calendar.breachAt(from, Math.max(0, seconds - before)),
  );
}

function firstIn(
  phases: readonly Phase[],
  calendar: WorkingCalendar,
  holds: (after: Seconds) => boolean,
  locate: (from: Instant, before: Seconds) => Instant,
): Instant | null {
  let before = 0;
  for (const phase of phases) {
    if (phase.state !== 'RUNNING') continue;
    const after = before + calendar.between(phase.from, phase.to);
    if (holds(after)) return locate(phase.from, before);
    before = after;
  }
  return null;
}

/** The state at `at`; at a boundary, the later phase. Undefined before the clock started. */
export function stateAt(phases: readonly Phase[], at: Instant): ClockState | undefined {
  return phases.findLast((phase) => phase.from <= at)?.state;
}
