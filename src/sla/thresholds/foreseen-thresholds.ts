import type { ClockReading } from '@lockstep/sla-clock';
import type { Instant } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { TimerRequest } from '../../platform/timers/index.js';
import { THRESHOLD_TIMER, type PendingThreshold } from './thresholds.js';

/** The number of thresholds stored in a timer. For later ones the past of the request is read again. */
const FORESEEN = 4;

type Moment = 'at' | 'tellAt' | 'dueAt';
type ForeseenThreshold = Omit<PendingThreshold, Moment> & Record<Moment, Instant>;

/**
 * The next thresholds of a request, as its timer stores them. They are valid until something moves the clocks, and then
 * the timer is written again. So a threshold can be recorded without reading the past of the request.
 */
export interface ForeseenThresholds {
  /** In the order of time. */
  ahead: ForeseenThreshold[];
  /**
   * The next breach, in epoch seconds; null: no clock will breach. After it the stored thresholds are not enough,
   * because a breach also changes the rows of the clocks.
   */
  holdsUntil: Instant | null;
}

export function foreseeThresholds(
  pending: readonly PendingThreshold[],
  readings: readonly ClockReading[],
): ForeseenThresholds {
  const breaches = readings.flatMap(({ stoppedAt, breachedAt, breachAt }) =>
    stoppedAt === null && breachedAt === null && breachAt !== null ? [breachAt] : [],
  );
  return {
    ahead: pending.slice(0, FORESEEN).map(toForeseen),
    holdsUntil: breaches.length === 0 ? null : Math.min(...breaches),
  };
}

/** Null when no threshold is left to wait for. */
export function thresholdTimer(subjectId: string, foreseen: ForeseenThresholds): TimerRequest | null {
  const [next] = foreseen.ahead;
  if (next === undefined) return null;
  const { tellAt, targetVersion } = next;
  return { kind: THRESHOLD_TIMER, subjectId, dueAt: toInstant(tellAt), targetVersion, payload: foreseen };
}

/**
 * The thresholds stored in a timer; null when it stores none: it was retried, or written before timers stored
 * thresholds.
 */
export const foreseenIn = (payload: object): ForeseenThresholds | null =>
  'ahead' in payload ? (payload as ForeseenThresholds) : null;

/**
 * The foreseen thresholds that were passed, and those that are left. Null when the past of the request must be read: a
 * clock has breached, a rung of the ladder was reached, or the next threshold is not foreseen.
 */
export function passedBy(
  now: Date,
  { ahead, holdsUntil }: ForeseenThresholds,
): { passed: PendingThreshold[]; left: ForeseenThresholds } | null {
  const second = toSeconds(now);
  const count = ahead.filter(({ tellAt }) => tellAt <= second).length;
  if (count === 0 || count === ahead.length || (holdsUntil !== null && second > holdsUntil)) return null;
  const passed = ahead.slice(0, count);
  if (!passed.every(({ point: { kind } }) => kind === 'SHARE' || kind === 'LEAD_TIME')) return null;
  return { passed: passed.map(toPending), left: { ahead: ahead.slice(count), holdsUntil } };
}

const toForeseen = (pending: PendingThreshold): ForeseenThreshold => ({
  clock: pending.clock,
  subject: pending.subject,
  departmentId: pending.departmentId,
  targetVersion: pending.targetVersion,
  point: pending.point,
  at: toSeconds(pending.at),
  tellAt: toSeconds(pending.tellAt),
  dueAt: toSeconds(pending.dueAt),
});

const toPending = ({ at, tellAt, dueAt, ...rest }: ForeseenThreshold): PendingThreshold => ({
  ...rest,
  at: toInstant(at),
  tellAt: toInstant(tellAt),
  dueAt: toInstant(dueAt),
});
