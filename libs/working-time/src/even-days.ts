import { dateOf, dayOf } from './dates.js';
import { DAY, type DayNumber, type Instant, type LocalDate } from './words.js';
import { type Zone, zoneNamed } from './zone.js';

/** Consecutive local days, both ends included. */
export interface DayRun {
  first: LocalDate;
  last: LocalDate;
}

/** Consecutive local days of equal length, or a single day. */
export interface DayStretch extends DayRun {
  /** The number of days. */
  days: number;
  start: Instant;
  end: Instant;
}

/**
 * The days of some runs, which are separate and in order, as stretches of equal days. There are about as many stretches
 * as runs and clock changes, so a century is as quick as a year.
 */
export function evenDays(zone: string, runs: readonly DayRun[]): DayStretch[] {
  if (runs.length === 0) return [];
  const clock = zoneNamed(zone);
  const uneven = unevenDays(clock, dayOf(runs[0]!.first), dayOf(runs.at(-1)!.last) + 1);
  let passed = 0;
  return runs.flatMap((run) => {
    const [from, until] = [dayOf(run.first), dayOf(run.last) + 1];
    while (passed < uneven.length && uneven[passed]! <= from) passed++;
    const cuts = [from];
    for (let i = passed; i < uneven.length && uneven[i]! < until; i++) cuts.push(uneven[i]!);
    return cuts.map((day, index) => stretchOf(clock, day, cuts[index + 1] ?? until));
  });
}

/** The days between `from` and `until` at which a stretch of another length begins, in order. */
function unevenDays(clock: Zone, from: DayNumber, until: DayNumber): DayNumber[] {
  const found = new Set<DayNumber>();
  for (const change of clock.changesWithin(clock.instantOf(from * DAY), clock.instantOf(until * DAY))) {
    const days = [clock.dayOf(change - 1), clock.dayOf(change)];
    for (let day = Math.min(...days); day <= Math.max(...days) + 1; day++) found.add(day);
  }
  return [...found].sort((a, b) => a - b);
}

function stretchOf(clock: Zone, from: DayNumber, until: DayNumber): DayStretch {
  const [start, end] = [clock.instantOf(from * DAY), clock.instantOf(until * DAY)];
  return { first: dateOf(from), last: dateOf(until - 1), days: until - from, start, end };
}
