import { thresholdsOf, type ClockReading, type ThresholdPoint } from '@lockstep/sla-clock';
import { toInstant } from '../../platform/clock/clock.js';
import type { RequestHistory } from '../history/request-history.js';
import type { ToldThresholdEvent } from '../sla.events.js';
import { identityOf, nameOf } from './threshold-key.js';

/** The timer of a request. It is due when the next threshold of its clocks has been passed. */
export const THRESHOLD_TIMER = 'sla.threshold';

/** A threshold that is not recorded yet. */
export interface PendingThreshold extends Pick<
  ToldThresholdEvent,
  'clock' | 'subject' | 'departmentId' | 'targetVersion'
> {
  point: ThresholdPoint;
  at: Date;
  /**
   * The first instant at which the threshold has been passed. A clock that reaches its whole target has not exceeded it
   * yet.
   */
  tellAt: Date;
  /** The due instant of the clock as things stand. */
  dueAt: Date;
}

/**
 * The thresholds that the clocks have passed or will pass as things stand, without those already recorded. In the order
 * of time.
 */
export function pendingThresholds(history: RequestHistory, readings: readonly ClockReading[]): PendingThreshold[] {
  const told = new Set(history.told.map(identityOf));
  return readings
    .filter((reading) => !isFirstLeg(reading))
    .flatMap(thresholdsIn)
    .filter((pending) => !told.has(identityOf({ ...pending, threshold: nameOf(pending.point) })))
    .sort((a, b) => a.tellAt.getTime() - b.tellAt.getTime());
}

/**
 * The first leg has the resolution target, whose thresholds are recorded for the resolution clock. Its reading exists
 * only once another leg begins.
 */
const isFirstLeg = ({ kind, subject }: ClockReading): boolean => kind === 'LEG' && subject!.endsWith(':1');

/** The lib returns the milder threshold first. The sort keeps that order for thresholds of the same second. */
const thresholdsIn = (reading: ClockReading): PendingThreshold[] =>
  thresholdsOf(reading).map(({ point, at, targetVersion, passedBefore }) => ({
    clock: reading.kind,
    subject: reading.subject,
    departmentId: reading.party,
    point,
    targetVersion,
    at: toInstant(at),
    tellAt: toInstant(beginsWithBreach(point) && !passedBefore ? at + 1 : at),
    dueAt: toInstant(reading.dueAt!),
  }));

const beginsWithBreach = (point: ThresholdPoint): boolean =>
  point.kind === 'BREACH' || (point.kind === 'RUNG' && point.afterBreachSeconds === 0);
