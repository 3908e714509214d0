import { createHash } from 'node:crypto';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Seconds to wait after each failed attempt. They add up to 32.5 hours. Even the shortest sum with jitter is longer
 * than a day, so a receiver that was down for a night or a holiday misses nothing.
 */
const WAITS = [5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 9 * HOUR, 12 * HOUR];

/** The first attempt, and one after each wait. */
export const MOST_TRIES = WAITS.length + 1;
const JITTER = 0.2;
/** The longest wait that a receiver may ask for. */
const LONGEST_WAIT = 24 * HOUR;

/**
 * The instant of the next attempt; null when it is time to give up. A jitter of up to a fifth in either direction
 * spreads endpoints that failed together. It depends only on the seed, so the result can be repeated.
 * @param retryAfterSeconds wait that the receiver asked for; the next attempt is not earlier, but at most a day away
 */
export function nextTryAt(now: Date, tries: number, seed: string, retryAfterSeconds: number | null): Date | null {
  const wait = WAITS[tries - 1];
  if (wait === undefined) return null;
  const spread = 1 - JITTER + 2 * JITTER * fractionOf(`${seed}/${tries}`);
  const seconds = Math.max(wait * spread, Math.min(retryAfterSeconds ?? 0, LONGEST_WAIT));
  return new Date(now.getTime() + Math.ceil(seconds) * 1000);
}

/** A number from 0 to 1, evenly distributed over seeds. */
const fractionOf = (seed: string): number => createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;

/** The `Retry-After` header in seconds, from a number or an HTTP date; null for any other value. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
