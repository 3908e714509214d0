import type { Instant, Seconds } from '@lockstep/working-time';
import { breachAt, dueAt } from './due.js';
import type { ClockKind, ClockPlan } from './plan.js';
import type { ClockReading } from './reading.js';
import type { Target } from './targets.js';

/** A point of a target at which somebody is told. Durations are working seconds of the clock's own calendar. */
export type ThresholdPoint =
  | { kind: 'SHARE'; percent: 50 | 75 }
  | { kind: 'LEAD_TIME'; beforeDueSeconds: Seconds }
  | { kind: 'BREACH' }
  /** A rung of the escalation ladder, the first being 1. */
  | { kind: 'RUNG'; rung: number; afterBreachSeconds: Seconds };

/** Thresholds besides half, three quarters and the breach. */
export interface Watch {
  /** How long before it is due a promise is to be called to mind. */
  beforeDueSeconds: readonly Seconds[];
  /** The ladder: how long after the breach each rung is reached. */
  afterBreachSeconds: readonly Seconds[];
}

/** `at` is null while nobody can know it: the clock is paused short of it, or nothing is promised. */
export interface Threshold {
  point: ThresholdPoint;
  at: Instant | null;
  targetVersion: number;
}

export interface KnownThreshold extends Threshold {
  at: Instant;
  /** It had been passed before the target was set that it belongs to. */
  passedBefore: boolean;
}

export const NOTHING_MORE: Watch = { beforeDueSeconds: [], afterBreachSeconds: [] };

/** Lead times call to mind what the provider's side owes. */
const WITH_LEAD_TIMES: ReadonlySet<ClockKind> = new Set(['FR', 'RES', 'LEG']);
/** The ladder belongs to what the provider promised the requester. */
const WITH_LADDER: ReadonlySet<ClockKind> = new Set(['FR', 'RES']);

/**
 * The thresholds of the target in force, the earliest first. Those of a date are shares of the work between accepting
 * it and it. A lead time as long as the target itself would warn of what has only just been promised, and is left out.
 */
export function thresholdsFor(plan: ClockPlan, target: Target, watch: Watch): Threshold[] {
  const rungs = WITH_LADDER.has(plan.kind) ? watch.afterBreachSeconds : [];
  const points: ThresholdPoint[] = [
    { kind: 'SHARE', percent: 50 },
    { kind: 'SHARE', percent: 75 },
    ...leadTimes(plan, target, watch),
    { kind: 'BREACH' },
    ...rungs.map((afterBreachSeconds, index) => ({ kind: 'RUNG' as const, rung: index + 1, afterBreachSeconds })),
  ];
  return points
    .map((point) => ({ point, at: instantOf(plan, target, point), targetVersion: target.version }))
    .sort(byTime);
}

/**
 * The thresholds to set timers from: those the clock has passed or will pass as things stand. When a change of target
 * finds several of them passed already, only the highest is kept, at the moment of the change. The clock is overdue
 * from the second after the breach, not at it, and an answer ends the ladder.
 */
export function thresholdsOf(reading: ClockReading): KnownThreshold[] {
  const since = reading.targetHistory.find((target) => target.version === reading.targetVersion)?.at;
  if (since === undefined) return [];
  const known = reading.thresholds.flatMap(({ at, ...rest }) =>
    at === null ? [] : [{ ...rest, at: Math.max(at, since), passedBefore: at < since }],
  );
  const lived = known.filter((each) => reading.stoppedAt === null || passedBy(each, reading.stoppedAt));
  const atOnce = lived.filter((each) => each.at === since);
  return lived.filter((each) => each.at > since || each === atOnce.at(-1));
}

/** Thresholds without a known instant come last; at one instant the milder comes first. */
const byTime = (a: Threshold, b: Threshold): number =>
  a.at === b.at ? 0 : (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER);

const passedBy = ({ point, at }: KnownThreshold, end: Instant) =>
  point.kind === 'BREACH' || point.kind === 'RUNG' ? at < end : at <= end;

function leadTimes({ kind, calendar }: ClockPlan, { at, seconds, date }: Target, watch: Watch): ThresholdPoint[] {
  if (!WITH_LEAD_TIMES.has(kind)) return [];
  const whole = date === null ? (seconds ?? 0) : calendar.between(at, Math.max(at, date));
  return watch.beforeDueSeconds
    .filter((beforeDueSeconds) => beforeDueSeconds < whole)
    .map((beforeDueSeconds) => ({ kind: 'LEAD_TIME', beforeDueSeconds }));
}

function instantOf(plan: ClockPlan, target: Target, point: ThresholdPoint): Instant | null {
  if (target.date !== null) return instantBefore(plan, target.at, target.date, point);
  if (target.seconds === null) return null;
  switch (point.kind) {
    case 'SHARE':
      return dueAt(plan, shareOf(target.seconds, point.percent)).known;
    case 'LEAD_TIME':
      return dueAt(plan, target.seconds - point.beforeDueSeconds).known;
    case 'BREACH':
      return breachAt(plan, target.seconds).known;
    case 'RUNG':
      return point.afterBreachSeconds === 0
        ? breachAt(plan, target.seconds).known
        : dueAt(plan, target.seconds + point.afterBreachSeconds).known;
  }
}

/** The instant of a threshold of a target that is a date, which no pause moves. */
function instantBefore({ calendar }: ClockPlan, from: Instant, date: Instant, point: ThresholdPoint): Instant {
  if (point.kind === 'BREACH') return date;
  if (point.kind === 'RUNG') return calendar.add(date, point.afterBreachSeconds);
  if (date <= from) return from;
  const whole = calendar.between(from, date);
  return calendar.add(
    from,
    point.kind === 'SHARE' ? shareOf(whole, point.percent) : Math.max(0, whole - point.beforeDueSeconds),
  );
}

const shareOf = (seconds: Seconds, percent: number): Seconds => Math.ceil((seconds * percent) / 100);
