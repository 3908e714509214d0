import type { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';
import type { PartyId } from './events.js';
import { elapsedAt, exceededAt, type Phase } from './phases.js';
import type { ClockTarget } from './targets.js';

/**
 * FR first response, RES resolution, REQ the requester's reply, LEG the time of one provider, E2E age, NEG reply to an
 * offer.
 */
export type ClockKind = 'FR' | 'RES' | 'REQ' | 'LEG' | 'E2E' | 'NEG';

/** Half-open [start, end). */
export interface PlannedSpan {
  start: Instant;
  end: Instant;
}

/** One clock as computed from the events: its phases and its targets. All figures are computed from this. */
export interface ClockPlan {
  kind: ClockKind;
  /** The question, leg or offer of the clock; null for kinds that a request has once. */
  subject: string | null;
  /** The department that must act before the target is exceeded. */
  party: PartyId;
  calendar: WorkingCalendar;
  phases: Phase[];
  targets: ClockTarget[];
  /** The spans in which the requester held the ball. They can excuse a missed date. */
  requesterHeld: PlannedSpan[];
  /** The misses of requests that were merged into this one. */
  takenMisses?: TakenMiss[];
}

/** A promise that was already missed when its request was merged into this one. */
export interface TakenMiss {
  since: Instant;
  /** The instant of the merge. */
  at: Instant;
}

/** A span in which the clock was past the target that was in force then. */
export interface LateSpan extends PlannedSpan {
  target: ClockTarget;
  /** True if more time than the target allows had elapsed when it was set. The clock is then late at that very second. */
  atOnce: boolean;
}

/** The end of the plan: the instant at which the clock stopped, else the instant of reading. */
export function horizon(plan: Pick<ClockPlan, 'phases'>): Instant {
  const last = plan.phases.at(-1)!;
  return last.state === 'STOPPED' ? last.from : last.to;
}

/**
 * The spans in which the clock was past its target, by the targets in force at the time. A later change of target ends
 * a late span but never removes it.
 */
export function lateSpans(plan: ClockPlan, until: Instant = horizon(plan)): LateSpan[] {
  return plan.targets.flatMap((target, index) => {
    const next = plan.targets[index + 1]?.at ?? Infinity;
    const end = Math.min(next, until);
    const start = lateFrom(plan, target, end);
    if (start === null) return [];
    const span = { start, end, target, atOnce: isExceeded(plan, target, start) };
    return start < end || (span.atOnce && start === end && next > until) ? [span] : [];
  });
}

const isExceeded = ({ phases, calendar }: ClockPlan, { seconds }: ClockTarget, at: Instant): boolean =>
  seconds !== null && elapsedAt(phases, calendar, at) > seconds;

/**
 * The instant at which the promise was first missed, by this request or by one that was merged into it; null if it was
 * not missed.
 */
export function missedSince(plan: ClockPlan): Instant | null {
  const own = lateSpans(plan).map(({ start }) => start);
  const taken = (plan.takenMisses ?? []).map(({ since }) => since);
  return [...own, ...taken].sort((a, b) => a - b)[0] ?? null;
}

function lateFrom({ phases, calendar }: ClockPlan, target: ClockTarget, end: Instant): Instant | null {
  if (target.date !== null) return openFrom(phases, Math.max(target.at, target.date));
  if (target.seconds === null || elapsedAt(phases, calendar, end) <= target.seconds) return null;
  return Math.max(target.at, exceededAt(phases, calendar, target.seconds)!);
}

/** A date that passes while the request is resolved does not count as missed until the reopening. */
function openFrom(phases: readonly Phase[], at: Instant): Instant | null {
  const phase = phases.find((each) => each.state !== 'STOPPED' && each.to > at);
  return phase ? Math.max(phase.from, at) : null;
}

/** True if the clock was past its target just before `at`. */
export const wasLateAt = (late: readonly LateSpan[], at: Instant) =>
  late.some(({ start, end, atOnce }) => (start < at || (atOnce && start === at)) && at <= end);

/** Working seconds of `spans` inside [from, to). */
export function workWithin(
  spans: readonly PlannedSpan[],
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
): Seconds {
  return spans
    .map((span) => ({ start: Math.max(span.start, from), end: Math.min(span.end, to) }))
    .filter((span) => span.start < span.end)
    .reduce((total, span) => total + calendar.between(span.start, span.end), 0);
}
