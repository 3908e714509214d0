import type { Instant } from '@lockstep/working-time';
import { horizon, lateSpans, workWithin, type ClockPlan, type LateSpan } from './plan.js';
import type { Cause, ClockEnding } from './phases.js';

/**
 * MISSED_REQUESTER: a date was missed by no more time than the requester held the ball. NOT_COUNTED: the clock ended
 * before it could be met or missed.
 */
export type ClockResult = 'MET' | 'MISSED' | 'MISSED_REQUESTER' | 'NOT_COUNTED';

export interface EarlierResult {
  at: Instant;
  result: ClockResult;
}

/** The result so far; null while the clock is open and in time, or if nothing was promised. */
export function resultOf(plan: ClockPlan): ClockResult | null {
  const last = plan.phases.at(-1)!;
  if (plan.takenMisses?.length) return 'MISSED';
  return judge(plan, horizon(plan), last.state === 'STOPPED' ? last.ending : undefined);
}

/** The results of the resolutions that were reopened, oldest first. */
export function earlierResults(plan: ClockPlan): EarlierResult[] {
  return plan.phases.slice(0, -1).flatMap((phase) => {
    const result = phase.state === 'STOPPED' ? judge(plan, phase.from, phase.ending) : null;
    return result ? [{ at: phase.from, result }] : [];
  });
}

function judge(plan: ClockPlan, until: Instant, ending: ClockEnding | undefined): ClockResult | null {
  if (plan.targets.every((target) => target.seconds === null && target.date === null)) return null;
  if (plan.takenMisses?.some(({ at }) => at <= until)) return 'MISSED';
  const late = lateSpans(plan, ending === 'EXCUSED' ? silentFrom(plan, until) : until);
  if (late.length > 0) return late.every((span) => excused(plan, span)) ? 'MISSED_REQUESTER' : 'MISSED';
  if (ending === 'FULFILLED') return 'MET';
  if (ending === 'FAILED') return 'MISSED';
  return ending === 'ABANDONED' || ending === 'EXCUSED' ? 'NOT_COUNTED' : null;
}

const ASKED: ReadonlySet<Cause> = new Set<Cause>([
  'asked',
  'replied',
  'questionWithdrawn',
  'voidReply',
  'replyRefused',
]);

/** The beginning of the pause in which the requester did not answer until the request was closed. */
function silentFrom({ phases }: ClockPlan, until: Instant): Instant {
  const before = phases.filter((phase) => phase.to <= until && phase.from < until);
  const answering = before.findLastIndex(({ state, cause }) => state !== 'PAUSED' || !ASKED.has(cause));
  return before[answering + 1]?.from ?? until;
}

/**
 * True if the requester held the ball, since the date was accepted, for at least the overrun; both in the provider's
 * hours.
 */
function excused(plan: ClockPlan, late: LateSpan): boolean {
  const { date, at } = late.target;
  if (date === null) return false;
  const held = workWithin(plan.requesterHeld, plan.calendar, at, late.end);
  return held > 0 && held >= workWithin([late], plan.calendar, date, late.end);
}
