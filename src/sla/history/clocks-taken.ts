import type { ClockReading } from '@lockstep/sla-clock';
import { toInstantOrNull } from '../../platform/clock/clock.js';
import type { ClockTakenOver } from '../sla.events.js';

/**
 * The clocks that a request hands over when it is merged into another: at most one of each kind, and of the legs the
 * last.
 */
export function takenFrom(readings: readonly ClockReading[]): ClockTakenOver[] {
  return (['FR', 'RES', 'LEG'] as const).flatMap((clock) => {
    const reading = readings.findLast(({ kind }) => kind === clock);
    return reading === undefined ? [] : [taken(clock, reading)];
  });
}

const taken = (clock: ClockTakenOver['clock'], reading: ClockReading): ClockTakenOver => ({
  clock,
  dueAt: reading.stoppedAt === null ? iso(reading.dueAt ?? reading.projectedDueAt) : null,
  fixed: reading.targetDate !== null,
  missedAt: reading.result === 'MISSED' ? iso(reading.breachedAt) : null,
});

const iso = (seconds: number | null): string | null => toInstantOrNull(seconds)?.toISOString() ?? null;
