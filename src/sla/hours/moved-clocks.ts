import type { ClockReading } from '@lockstep/sla-clock';

/** An open clock before and after its hours changed. */
export interface MovedClock {
  before: ClockReading;
  after: ClockReading;
}

/** The open clocks whose due instant or breach instant has changed. */
export const movedClocks = (before: readonly ClockReading[], after: readonly ClockReading[]): MovedClock[] =>
  before
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map((reading) => ({
      before: reading,
      after: after.find(({ kind, subject }) => kind === reading.kind && subject === reading.subject)!,
    }))
    .filter((moved) => moved.before.dueAt !== moved.after.dueAt || moved.before.breachAt !== moved.after.breachAt);
