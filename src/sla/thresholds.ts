import { thresholdsOf, type ClockReading } from '@lockstep/sla-clock';
import { toInstant } from '../platform/clock/clock.js';
import type { RequestHistory } from './request-history.js';
import type { ThresholdPassed } from './sla.events.js';

export const THRESHOLD_TIMER = 'sla.threshold';

/** A threshold nobody has been told of. */
export interface PendingThreshold extends Omit<ThresholdPassed, 'at' | 'late'> {
  at: Date;
  /** The first moment at which it has truly been passed: reaching the whole target is not exceeding it. */
  tellAt: Date;
}

type Identity = Pick<ThresholdPassed, 'clock' | 'subject' | 'threshold' | 'targetVersion'>;

/** Tells the thresholds of one request apart. A new target takes the timer of the one before it. */
export const timerKey = ({ clock, subject, threshold }: Omit<Identity, 'targetVersion'>): string =>
  `${clock}/${subject ?? ''}/${threshold}`;

const identity = (passed: Identity): string => `${timerKey(passed)}/${passed.targetVersion}`;

/** What the clocks, as they stand, have passed or will pass, less what was told already. In the order of time. */
export function pendingThresholds(history: RequestHistory, readings: readonly ClockReading[]): PendingThreshold[] {
  const told = new Set(history.passed.map(identity));
  return readings
    .filter((reading) => !isFirstLeg(reading))
    .flatMap(thresholdsIn)
    .filter((threshold) => !told.has(identity(threshold)))
    .sort((a, b) => a.tellAt.getTime() - b.tellAt.getTime() || a.threshold - b.threshold);
}

/** It answers for the resolution target, of which everybody has been told; it only shows once another leg begins. */
const isFirstLeg = ({ kind, subject }: ClockReading): boolean => kind === 'LEG' && subject!.endsWith(':1');

const thresholdsIn = (reading: ClockReading): PendingThreshold[] =>
  thresholdsOf(reading).map(({ threshold, at, targetVersion }) => ({
    clock: reading.kind,
    subject: reading.subject,
    threshold,
    targetVersion,
    at: toInstant(at),
    tellAt: toInstant(threshold === 100 ? at + 1 : at),
  }));
