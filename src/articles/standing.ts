import { addDays, daysBetween, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { toInstant } from '../platform/clock/clock.js';

/**
 * FLAGGED: a reader reports that the article is out of date or wrong. PAST_REVIEW: nobody reviewed it before its review
 * date.
 */
export const ARTICLE_STANDINGS = ['CONFIRMED', 'FLAGGED', 'PAST_REVIEW'] as const;
export type ArticleStanding = (typeof ARTICLE_STANDINGS)[number];

interface Looked {
  staleFrom: Date;
  flaggedAt: Date | null;
}

/** How far an article can be relied on at an instant. A passed review date takes precedence over a flag. */
export function articleStandingOf({ staleFrom, flaggedAt }: Looked, at: Date): ArticleStanding {
  if (at >= staleFrom) return 'PAST_REVIEW';
  return flaggedAt === null ? 'CONFIRMED' : 'FLAGGED';
}

/** True when the article is past its review date or flagged. */
export const isStale = (article: Looked, at: Date): boolean => articleStandingOf(article, at) !== 'CONFIRMED';

/** A review date further ahead than this probably means that nobody will review the article. */
const LONGEST_REVIEW_DAYS = 1096;

export type DateFault = 'PASSED' | 'TOO_FAR';

/**
 * The fault of a review date; null when it is valid. A valid date is after today and at most three years ahead.
 * @param today today's date in the zone of the owning department
 */
export function faultOfReviewDay(day: string, today: string): DateFault | null {
  if (day <= today) return 'PASSED';
  return daysBetween(today, day) > LONGEST_REVIEW_DAYS ? 'TOO_FAR' : null;
}

/** The instant at which a day ends in a zone. */
export const endOfDayIn = (zone: string, day: string): Date => toInstant(startOfLocalDay(zone, addDays(day, 1)));

/** The local date in a zone at an instant. */
export const dayIn = (zone: string, seconds: number): string => localDateOf(zone, seconds);
