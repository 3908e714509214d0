import type { Instant } from '@lockstep/working-time';
import { breachAt, dueAt } from './due.js';
import type { ClockPlan } from './plan.js';
import type { ClockReading } from './reading.js';
import type { Target } from './targets.js';

/** Percent of the target, in elapsed time; 100 is the breach. */
export type ThresholdLevel = 50 | 75 | 100;

/** `at` is null while nobody can know it: the clock is paused short of it, or nothing is promised. */
export interface Threshold {
  threshold: ThresholdLevel;
  at: Instant | null;
  targetVersion: number;
}

const LEVELS: ThresholdLevel[] = [50, 75, 100];

/** The three thresholds of the target in force. Those of a date are shares of the work between accepting it and it. */
export function thresholdsFor(plan: ClockPlan, target: Target): Threshold[] {
  return LEVELS.map((threshold) => ({
    threshold,
    at: instantOf(plan, target, threshold),
    targetVersion: target.version,
  }));
}

/**
 * What to set timers from: the thresholds the clock has passed or will pass as things stand. When a change of target
 * finds several of them passed already, only the highest is kept, at the moment of the change. The clock is overdue
 * from the second after the 100 % instant, not at it.
 */
export function thresholdsOf(
  reading: ClockReading,
): { threshold: ThresholdLevel; at: Instant; targetVersion: number }[] {
  const since = reading.targetHistory.find((target) => target.version === reading.targetVersion)?.at;
  if (since === undefined) return [];
  const known = reading.thresholds.flatMap(({ at, ...rest }) =>
    at === null ? [] : [{ at: Math.max(at, since), ...rest }],
  );
  const lived = known.filter((each) => reading.stoppedAt === null || passedBy(each, reading.stoppedAt));
  const atOnce = lived.filter((each) => each.at === since);
  return lived.filter((each) => each.at > since || each === atOnce.at(-1));
}

const passedBy = ({ threshold, at }: { threshold: ThresholdLevel; at: Instant }, end: Instant) =>
  threshold === 100 ? at < end : at <= end;

function instantOf(plan: ClockPlan, target: Target, threshold: ThresholdLevel): Instant | null {
  if (target.date !== null)
    return threshold === 100 ? target.date : shareOfDate(plan, target.at, target.date, threshold);
  if (target.seconds === null) return null;
  if (threshold === 100) return breachAt(plan, target.seconds).known;
  return dueAt(plan, Math.ceil((target.seconds * threshold) / 100)).known;
}

function shareOfDate({ calendar }: ClockPlan, from: Instant, date: Instant, percent: number): Instant {
  if (date <= from) return from;
  return calendar.add(from, Math.ceil((calendar.between(from, date) * percent) / 100));
}
