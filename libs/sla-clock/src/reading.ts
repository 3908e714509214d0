import type { Instant, Seconds } from '@lockstep/working-time';
import { breachAt, dueAt } from './due.js';
import type { PartyId } from './events.js';
import { elapsedAt, type Cause, type ClockState } from './phases.js';
import { horizon, missedSince, type ClockKind, type ClockPlan } from './plan.js';
import { stepsOf, type ClockStep } from './steps.js';
import type { ClockTarget } from './targets.js';
import { thresholdsFor, type Threshold, type Watch } from './thresholds.js';
import { earlierResults, resultOf, type ClockResult, type EarlierResult } from './verdict.js';

/** The state of a clock at one instant, with all its figures. Seconds are working seconds of `zone`'s calendar. */
export interface ClockReading {
  kind: ClockKind;
  /** The question (REQ), offer (NEG) or `party:number` of the leg (LEG); null for FR, RES and E2E. */
  subject: string | null;
  /** The department that must act. */
  party: PartyId;
  /** The calendar's zone. */
  zone: string;
  asOf: Instant;
  state: ClockState;
  elapsedSeconds: Seconds;
  /** Null if the clock is measured against a date, or if nothing is promised. */
  targetSeconds: Seconds | null;
  targetDate: Instant | null;
  /** Negative if overdue. For a date: working seconds between the reading (or the stop) and the date. */
  remainingSeconds: number | null;
  startedAt: Instant;
  stoppedAt: Instant | null;
  stoppedBy: Cause | null;
  /**
   * Null while the clock is paused before it, unless it is measured against a date. For a stopped clock: the value at
   * the stop.
   */
  dueAt: Instant | null;
  breachAt: Instant | null;
  /** `dueAt` and `breachAt`, assuming that a paused clock resumes at `asOf`. */
  projectedDueAt: Instant | null;
  projectedBreachAt: Instant | null;
  /** The instant at which the clock first became late, by the target in force then. Later targets do not change it. */
  breachedAt: Instant | null;
  result: ClockResult | null;
  /** True if the clock has not stopped, so the result may still change. */
  provisional: boolean;
  /** Results of resolutions that were reopened. */
  earlierResults: EarlierResult[];
  targetVersion: number;
  targetHistory: ClockTarget[];
  thresholds: Threshold[];
  steps: ClockStep[];
}

export function readPlan(plan: ClockPlan, now: Instant, watch: Watch): ClockReading {
  const { kind, subject, party, calendar, phases, targets } = plan;
  const last = phases.at(-1)!;
  const stopped = last.state === 'STOPPED';
  const target = targets.at(-1)!;
  const elapsedSeconds = elapsedAt(phases, calendar, now);
  return {
    kind,
    subject,
    party,
    zone: calendar.zone,
    asOf: now,
    state: last.state,
    elapsedSeconds,
    targetSeconds: target.seconds,
    targetDate: target.date,
    remainingSeconds: remaining(plan, target, elapsedSeconds),
    startedAt: phases[0]!.from,
    stoppedAt: stopped ? last.from : null,
    stoppedBy: stopped ? last.cause : null,
    ...deadlines(plan, target),
    breachedAt: missedSince(plan),
    result: resultOf(plan),
    provisional: !stopped,
    earlierResults: earlierResults(plan),
    targetVersion: target.version,
    targetHistory: targets,
    thresholds: thresholdsFor(plan, target, watch),
    steps: stepsOf(plan),
  };
}

function remaining(plan: ClockPlan, target: ClockTarget, elapsed: Seconds): number | null {
  if (target.seconds !== null) return target.seconds - elapsed;
  if (target.date === null) return null;
  const at = horizon(plan);
  return at <= target.date ? plan.calendar.between(at, target.date) : -plan.calendar.between(target.date, at);
}

function deadlines(plan: ClockPlan, { seconds, date }: ClockTarget) {
  if (seconds === null) return { dueAt: date, breachAt: date, projectedDueAt: date, projectedBreachAt: date };
  const due = dueAt(plan, seconds);
  const breach = breachAt(plan, seconds);
  return {
    dueAt: due.known,
    breachAt: breach.known,
    projectedDueAt: due.projected,
    projectedBreachAt: breach.projected,
  };
}
