import { createHash } from 'node:crypto';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Seconds to wait after each failed try. They add up to 32 hours and a half, so that also the shortest that jitter
 * makes of it is longer than a day: a receiver that was down over a night or a holiday misses nothing.
 */
const WAITS = [5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 9 * HOUR, 12 * HOUR];

/** The first try and one after each wait. */
export const MOST_TRIES = WAITS.length + 1;
const JITTER = 0.2;
/** The longest wait that a receiver may ask for. */
const LONGEST_WAIT = 24 * HOUR;

/**
 * When to try again after so many failed tries, or null when it is time to give up. The jitter of a fifth in either
 * direction spreads those who failed together; it comes out of the seed, so that it can be told again.
 *
 * @param retryAfterSeconds what the receiver asked for; waiting less would be impolite, waiting a week would lose order
 */
export function nextTryAt(now: Date, tries: number, seed: string, retryAfterSeconds: number | null): Date | null {
  const wait = WAITS[tries - 1];
  if (wait === undefined) return null;
  const spread = 1 - JITTER + 2 * JITTER * fractionOf(`${seed}/${tries}`);
  const seconds = Math.max(wait * spread, Math.min(retryAfterSeconds ?? 0, LONGEST_WAIT));
  return new Date(now.getTime() + Math.ceil(seconds) * 1000);
}

/** Evenly spread over 0 to 1. */
const fractionOf = (seed: string): number => createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;

/** `Retry-After` in seconds: a number, or a date of HTTP; null for anything else. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
