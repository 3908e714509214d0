import type { SortedDurations } from '@lockstep/statistics';

/** Durations of facts, packed as PostgreSQL sends integers: four bytes each, the most significant first. */
export interface PackedDurations {
  ended: boolean;
  seconds: Buffer;
  /** For running clocks, the calendar seconds since their last event. */
  runningFor: Buffer | null;
}

/** Converts the latest calendar seconds, in which a clock has been running, to working seconds. */
export type WorkedFor = (runningFor: number) => number;

/** The durations in seconds, with the working time of running clocks up to now. */
export function unpacked({ seconds, runningFor }: PackedDurations, workedFor: WorkedFor): Int32Array {
  const durations = integersOf(seconds);
  if (runningFor === null) return durations;
  const since = integersOf(runningFor);
  return durations.map((counted, at) => counted + workedFor(since[at]!));
}

function integersOf(packed: Buffer): Int32Array {
  const integers = new Int32Array(packed.length / 4);
  for (let at = 0; at < integers.length; at++) integers[at] = packed.readInt32BE(4 * at);
  return integers;
}

/** Parts of the durations of one figure. */
export interface DurationParts {
  ended: Int32Array[];
  censored: Int32Array[];
}

export const sortedParts = ({ ended, censored }: DurationParts): SortedDurations => ({
  ended: joined(ended).sort(),
  censored: joined(censored).sort(),
});

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((from, part) => (all.set(part, from), from + part.length), 0);
  return all;
}
