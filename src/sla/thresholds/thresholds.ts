import { thresholdsOf, type ClockReading, type ThresholdPoint } from '@lockstep/sla-clock';
import { toInstant } from '../../platform/clock/clock.js';
import type { RequestHistory } from '../history/request-history.js';
import type { Told } from '../sla.events.js';

/** Wakes whoever looks at the clocks of a request when the next of their thresholds has been passed. */
export const THRESHOLD_TIMER = 'sla.threshold';

/** A threshold nobody has been told of. */
export interface PendingThreshold extends Pick<Told, 'clock' | 'subject' | 'departmentId' | 'targetVersion'> {
  point: ThresholdPoint;
  at: Date;
  /** The first moment at which it has truly been passed: reaching the whole target is not exceeding it. */
  tellAt: Date;
  /** When the promise is due as things stand. */
  dueAt: Date;
}

/** The key of a threshold within one request; a new target has all of its own. */
export interface ThresholdKey extends Pick<Told, 'clock' | 'subject' | 'targetVersion'> {
  threshold: string;
}

export const identityOf = ({ clock, subject, threshold, targetVersion }: ThresholdKey): string =>
  `${clock}/${subject ?? ''}/${threshold}/${targetVersion}`;

/** The name of a threshold within its target. */
export function nameOf(point: ThresholdPoint): string {
  switch (point.kind) {
    case 'SHARE':
      return String(point.percent);
    case 'LEAD_TIME':
      return `due-${point.beforeDueSeconds}`;
    case 'BREACH':
      return BREACH;
    case 'RUNG':
      return `${RUNG}${point.rung}`;
  }
}

export const BREACH = '100';
const RUNG = 'rung-';

/** Falls with the breach when that turns out to have been none. */
export const restsOnBreach = (threshold: string): boolean => threshold === BREACH || threshold.startsWith(RUNG);

/**
 * The thresholds that the clocks, as they stand, have passed or will pass, less those told already. In the order of
 * time.
 */
export function pendingThresholds(history: RequestHistory, readings: readonly ClockReading[]): PendingThreshold[] {
  const told = new Set(history.told.map(identityOf));
  return readings
    .filter((reading) => !isFirstLeg(reading))
    .flatMap(thresholdsIn)
    .filter((pending) => !told.has(identityOf({ ...pending, threshold: nameOf(pending.point) })))
    .sort((a, b) => a.tellAt.getTime() - b.tellAt.getTime());
}

/** It answers for the resolution target, of which everybody has been told; it only shows once another leg begins. */
const isFirstLeg = ({ kind, subject }: ClockReading): boolean => kind === 'LEG' && subject!.endsWith(':1');

/** The lib names them the milder first, and sorting keeps that order within one second. */
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
