import { addDays, daysBetween, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { toInstant } from '../platform/clock/clock.js';

/** `FLAGGED`: a reader says that it is out of date or wrong. `PAST_REVIEW`: nobody has looked at it in time. */
export const STANDINGS = ['CONFIRMED', 'FLAGGED', 'PAST_REVIEW'] as const;
export type Standing = (typeof STANDINGS)[number];

interface Looked {
  staleFrom: Date;
  flaggedAt: Date | null;
}

/** How far an article can be relied on at an instant. The passed date says more than a flag. */
export function standingOf({ staleFrom, flaggedAt }: Looked, at: Date): Standing {
  if (at >= staleFrom) return 'PAST_REVIEW';
  return flaggedAt === null ? 'CONFIRMED' : 'FLAGGED';
}

/** Past its review date, or flagged. */
export const isStale = (article: Looked, at: Date): boolean => standingOf(article, at) !== 'CONFIRMED';

/** A date beyond this means that nobody is going to look again. */
const LONGEST_REVIEW_DAYS = 1096;

export type DateFault = 'PASSED' | 'TOO_FAR';

/**
 * Why a day is not one to look at an article again; null when it is one. It lies after today, and within three years.
 * @param today the day it is in the zone of its department
 */
export function faultOfReviewDay(day: string, today: string): DateFault | null {
  if (day <= today) return 'PASSED';
  return daysBetween(today, day) > LONGEST_REVIEW_DAYS ? 'TOO_FAR' : null;
}

/** The instant at which a day ends in a zone. */
export const endOfDay = (zone: string, day: string): Date => toInstant(startOfLocalDay(zone, addDays(day, 1)));

/** The day it is in a zone. */
export const dayIn = (zone: string, seconds: number): string => localDateOf(zone, seconds);
