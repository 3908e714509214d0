import { type AgedChance, FEWEST_ENDED, type SurvivalCurve } from '@lockstep/statistics';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import type { UnknownBecause } from '../requests/index.js';
import type { LateClock, Used } from './late-clock.js';

/** How likely an answer comes too late. */
export type Lateness =
  | { standing: 'FORESEEN'; basisPoints: number; unknownBecause: null }
  | { standing: 'LATE'; basisPoints: 10_000; unknownBecause: null }
  | { standing: 'UNKNOWN'; basisPoints: null; unknownBecause: UnknownBecause };

/** A kept chance is at most so many basis points behind: it is read again when it has grown past the next of these marks. */
export const MARK = 500;

/**
 * The share of those that had lasted as long which lasted longer than this one may, by the stairs of its target. One that is
 * late is late, whatever others took.
 * @param stairs the chance at every age, null where the curve cannot tell
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

const chanceAt = (stairs: readonly AgedChance[], age: number): number | null =>
  stairs.findLast((stair) => stair.age <= age)!.basisPoints;

/**
 * When the chance passes its next mark, if nothing but time happens; null: never before the request is late. While a clock is
 * paused its age stands still, and what little a date moves then is seen by the look of the next day.
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

/** When it becomes likely that the answer is late, if nothing but time happens; null: never before it is late, or unknown. */
export function reachedAt(
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

/** The first stair beyond an age that has reached a mark, or of which nobody can tell. */
const firstAgeFrom = (stairs: readonly AgedChance[], age: number, mark: number): number | null =>
  stairs.find((stair) => stair.age > age && (stair.basisPoints === null || stair.basisPoints >= mark))?.age ?? null;

const instantOf = (reached: number | null, age: number, calendar: WorkingCalendar, now: Instant): Instant | null =>
  reached === null ? null : calendar.add(now, reached - age);

/** Long enough that a house of a hundred thousand open requests is read without a rush, early enough for every working day. */
const SPREAD_SECONDS = 4 * 3600;
const DAY = 86_400;

/** Once a day each is read by the curve of that day (UTC), at a moment that the end of its id decides, which is random. */
export function dayLookAt(requestId: string, now: Instant): Instant {
  const moment = parseInt(requestId.slice(-6), 16) % SPREAD_SECONDS;
  const today = Math.floor(now / DAY) * DAY;
  return today + moment > now ? today + moment : today + DAY + moment;
}
