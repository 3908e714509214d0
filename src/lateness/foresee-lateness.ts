import { type AgedChance, FEWEST_ENDED, type SurvivalCurve } from '@lockstep/statistics';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import type { UnknownBecause } from '../requests/index.js';
import type { LateClock, Used } from './late-clock.js';

/** The chance that an answer comes too late. */
export type Lateness =
  | { standing: 'FORESEEN'; basisPoints: number; unknownBecause: null }
  | { standing: 'LATE'; basisPoints: 10_000; unknownBecause: null }
  | { standing: 'UNKNOWN'; basisPoints: null; unknownBecause: UnknownBecause };

/**
 * The largest error of a stored chance, in basis points: the chance is computed again when it grows past the next
 * multiple of this.
 */
export const MARK = 500;

/**
 * Among requests that lasted as long as this one, the share that lasted longer than its target. The stairs of the
 * target hold this share for every age. A request that is late already has a chance of 10,000 basis points.
 * @param stairs the chance at every age; null where the curve is not sufficient
 */
export function latenessOf(
  { isLate, age }: Used,
  curve: SurvivalCurve,
  stairs: readonly AgedChance[] | null,
): Lateness {
  if (isLate) return { standing: 'LATE', basisPoints: 10_000, unknownBecause: null };
  if (stairs === null) {
    return unknown(curve.ended < FEWEST_ENDED ? 'TOO_FEW_ANSWERED' : 'NONE_WATCHED_SO_LONG');
  }
  const basisPoints = chanceAt(stairs, age);
  return basisPoints === null ? unknown('NONE_SO_OLD') : { standing: 'FORESEEN', basisPoints, unknownBecause: null };
}

const unknown = (unknownBecause: UnknownBecause): Lateness => ({
  standing: 'UNKNOWN',
  basisPoints: null,
  unknownBecause,
});

/** The stairs begin at the age of nothing. */
export const chanceAt = (stairs: readonly AgedChance[], age: number): number | null =>
  stairs.findLast((stair) => stair.age <= age)!.basisPoints;

/**
 * When the chance grows past its next mark, if nothing but time happens. Null: not before the request is late. While a
 * clock is paused the age does not grow. A promised date still moves the chance a little then; the next daily look
 * includes that.
 */
export function nextMarkAt(
  clock: Pick<LateClock, 'state'>,
  { age }: Used,
  { basisPoints }: Lateness,
  stairs: readonly AgedChance[] | null,
  calendar: WorkingCalendar,
  now: Instant,
): Instant | null {
  if (clock.state === 'PAUSED' || stairs === null) return null;
  const mark = basisPoints === null ? 0 : (Math.floor(basisPoints / MARK) + 1) * MARK;
  return instantOf(firstAgeFrom(stairs, age, mark), age, calendar, now);
}

/** When a late answer becomes likely, if nothing but time happens. Null: not before the request is late, or unknown. */
export function chanceReachedAt(
  clock: Pick<LateClock, 'state'>,
  { age }: Used,
  stairs: readonly AgedChance[] | null,
  chance: number,
  calendar: WorkingCalendar,
  now: Instant,
): Instant | null {
  if (clock.state === 'PAUSED' || stairs === null) return null;
  const first = stairs.slice(0, -1).find((stair) => stair.age > age && (stair.basisPoints ?? -1) >= chance);
  return instantOf(first?.age ?? null, age, calendar, now);
}

/** The age of the first stair after `age` that reaches the mark, or has no known chance. */
const firstAgeFrom = (stairs: readonly AgedChance[], age: number, mark: number): number | null =>
  stairs.find((stair) => stair.age > age && (stair.basisPoints === null || stair.basisPoints >= mark))?.age ?? null;

const instantOf = (reached: number | null, age: number, calendar: WorkingCalendar, now: Instant): Instant | null =>
  reached === null ? null : calendar.add(now, reached - age);

/**
 * The daily looks are spread over this time. It is long enough for a hundred thousand open requests, and ends before
 * any working day begins.
 */
const SPREAD_SECONDS = 4 * 3600;
const DAY = 86_400;

/**
 * Each request is looked at once a day (UTC), by the curve of that day. The end of its id decides the moment; ids end
 * randomly.
 */
export function dayLookAt(requestId: string, now: Instant): Instant {
  const moment = parseInt(requestId.slice(-6), 16) % SPREAD_SECONDS;
  const today = Math.floor(now / DAY) * DAY;
  return today + moment > now ? today + moment : today + DAY + moment;
}
