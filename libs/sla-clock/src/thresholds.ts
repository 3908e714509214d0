import type { Instant, Seconds } from '@lockstep/working-time';
import { breachAt, dueAt } from './due.js';
import type { ClockKind, ClockPlan } from './plan.js';
import type { ClockTarget } from './targets.js';

/** The shares of a target at which people are notified before the breach, in percent, the lowest first. */
export const SHARES = [50, 75] as const;
export type SharePercent = (typeof SHARES)[number];

/** A point of a target at which people are notified. Durations are working seconds of the clock's own calendar. */
export type ThresholdPoint =
  | { kind: 'SHARE'; percent: SharePercent }
  | { kind: 'LEAD_TIME'; beforeDueSeconds: Seconds }
  | { kind: 'BREACH' }
  /** A rung of the escalation ladder, numbered from 1. */
  | { kind: 'RUNG'; rung: number; afterBreachSeconds: Seconds };

/** Thresholds in addition to the shares and the breach. */
export interface Watch {
  /** Reminders: working seconds before the due instant. */
  beforeDueSeconds: readonly Seconds[];
  /** The escalation ladder: working seconds after the breach for each rung. */
  afterBreachSeconds: readonly Seconds[];
}

/** `at` is null while it is unknown: the clock is paused before it, or nothing is promised. */
export interface Threshold {
  point: ThresholdPoint;
  at: Instant | null;
  targetVersion: number;
}

export const NOTHING_MORE: Watch = { beforeDueSeconds: [], afterBreachSeconds: [] };

/** Only promises of the provider side have reminders. */
const WITH_LEAD_TIMES: ReadonlySet<ClockKind> = new Set(['FR', 'RES', 'LEG']);
/** Only promises of the provider to the requester have the escalation ladder. */
const WITH_LADDER: ReadonlySet<ClockKind> = new Set(['FR', 'RES']);

/**
 * The thresholds of a target, the earliest first. For a date, they are shares of the working time between its
 * acceptance and the date. A lead time that is not shorter than the target is left out, because it would remind people
 * of a promise that was made just then.
 */
export function thresholdsFor(plan: ClockPlan, target: ClockTarget, watch: Watch): Threshold[] {
  const rungs = WITH_LADDER.has(plan.kind) ? watch.afterBreachSeconds : [];
  const points: ThresholdPoint[] = [
    ...SHARES.map((percent) => ({ kind: 'SHARE' as const, percent })),
    ...leadTimes(plan, target, watch),
    { kind: 'BREACH' },
    ...rungs.map((afterBreachSeconds, index) => ({ kind: 'RUNG' as const, rung: index + 1, afterBreachSeconds })),
  ];
  return points
    .map((point) => ({ point, at: instantOf(plan, target, point), targetVersion: target.version }))
    .sort(byTime);
}

/** Thresholds without a known instant come last. At one instant the milder threshold comes first. */
const byTime = (a: Threshold, b: Threshold): number =>
  a.at === b.at ? 0 : (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER);

function leadTimes({ kind, calendar }: ClockPlan, { at, seconds, date }: ClockTarget, watch: Watch): ThresholdPoint[] {
  if (!WITH_LEAD_TIMES.has(kind)) return [];
  const whole = date === null ? (seconds ?? 0) : calendar.between(at, Math.max(at, date));
  return watch.beforeDueSeconds
    .filter((beforeDueSeconds) => beforeDueSeconds < whole)
    .map((beforeDueSeconds) => ({ kind: 'LEAD_TIME', beforeDueSeconds }));
}

function instantOf(plan: ClockPlan, target: ClockTarget, point: ThresholdPoint): Instant | null {
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

/** The instant of a threshold if the target is a date, which no pause moves. */
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
