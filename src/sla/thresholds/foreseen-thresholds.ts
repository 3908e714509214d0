import type { ClockReading } from '@lockstep/sla-clock';
import type { Instant } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { TimerRequest } from '../../platform/timers/index.js';
import { THRESHOLD_TIMER, type PendingThreshold } from './thresholds.js';

/** So many are kept in a timer; beyond them the past of the request is read again. */
const FORESEEN = 4;

type Moment = 'at' | 'tellAt' | 'dueAt';
type ForeseenThreshold = Omit<PendingThreshold, Moment> & Record<Moment, Instant>;

/**
 * The next thresholds of a request, as its timer keeps them. They lie ahead until something moves its clocks, which writes
 * the timer anew: who tells of one need not read the past of the request for it.
 */
export interface Foreseen {
  /** In the order of time. */
  ahead: ForeseenThreshold[];
  /** Once it is past a clock has breached, which shows in the rows of the clocks as well; null: none will. */
  holdsUntil: Instant | null;
}

export function foresee(pending: readonly PendingThreshold[], readings: readonly ClockReading[]): Foreseen {
  const breaches = readings.flatMap(({ stoppedAt, breachedAt, breachAt }) =>
    stoppedAt === null && breachedAt === null && breachAt !== null ? [breachAt] : [],
  );
  return {
    ahead: pending.slice(0, FORESEEN).map(toForeseen),
    holdsUntil: breaches.length === 0 ? null : Math.min(...breaches),
  };
}

/** Null where there is nothing to wait for any more. */
export function thresholdTimer(subjectId: string, foreseen: Foreseen): TimerRequest | null {
  const [next] = foreseen.ahead;
  if (next === undefined) return null;
  const { tellAt, targetVersion } = next;
  return { kind: THRESHOLD_TIMER, subjectId, dueAt: toInstant(tellAt), targetVersion, payload: foreseen };
}

/** The thresholds kept in the timer; null for a timer from before timers kept them. */
export const foreseenIn = (payload: object): Foreseen | null => ('ahead' in payload ? (payload as Foreseen) : null);

/**
 * The foreseen thresholds that have been passed, and what is left; null where the past of the request has to be read: a
 * clock has breached, a rung of the ladder was reached, or nobody has foreseen what comes next.
 */
export function passedBy(
  now: Date,
  { ahead, holdsUntil }: Foreseen,
): { passed: PendingThreshold[]; left: Foreseen } | null {
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
