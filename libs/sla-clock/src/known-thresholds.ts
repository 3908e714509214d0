import type { Instant } from '@lockstep/working-time';
import type { ClockReading } from './reading.js';
import type { Threshold } from './thresholds.js';

export interface KnownThreshold extends Threshold {
  at: Instant;
  /** True if the clock had passed the threshold before its target was set. */
  passedBefore: boolean;
}

/**
 * The thresholds that need timers: those that the clock has passed or will pass as things stand. If a change of target
 * finds several of them already passed, only the highest is kept, at the instant of the change. The clock is overdue
 * from the second after the breach, not at the breach, and an answer ends the ladder.
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

const passedBy = ({ point, at }: KnownThreshold, end: Instant) =>
  point.kind === 'BREACH' || point.kind === 'RUNG' ? at < end : at <= end;
