import fc from 'fast-check';
import { MOST_TRIES, nextTryAt, readRetryAfter } from './retry-plan.js';

const NOON = new Date('2026-03-02T12:00:00Z');
const DAY = 24 * 3600;

/** Seconds from the first attempt to the last. */
function spanOf(seed: string): number {
  let now = NOON;
  for (let tries = 1; tries < MOST_TRIES; tries += 1) now = nextTryAt(now, tries, seed, null)!;
  return (now.getTime() - NOON.getTime()) / 1000;
}

describe('the plan of retries', () => {
  it('tries at least ten times over more than a day, whatever the jitter', () => {
    expect(MOST_TRIES).toBeGreaterThanOrEqual(10);
    fc.assert(fc.property(fc.uuid(), (seed) => spanOf(seed) > DAY && spanOf(seed) < 2 * DAY));
  });

  it('gives up after the last try', () => {
    expect(nextTryAt(NOON, MOST_TRIES - 1, 'a', null)).not.toBeNull();
    expect(nextTryAt(NOON, MOST_TRIES, 'a', null)).toBeNull();
  });

  it('spreads those who failed together', () => {
    const instants = Array.from({ length: 100 }, (_, index) =>
      nextTryAt(NOON, 5, `delivery ${index}`, null)!.getTime(),
    );
    expect(new Set(instants).size).toBeGreaterThan(80);
    expect(nextTryAt(NOON, 5, 'a', null)).toEqual(nextTryAt(NOON, 5, 'a', null));
  });

  it('waits as long as the receiver asks, up to a day, and never less than its own plan', () => {
    const waited = (asked: number): number => (nextTryAt(NOON, 1, 'a', asked)!.getTime() - NOON.getTime()) / 1000;
    expect(waited(3600)).toBe(3600);
    expect(waited(30 * DAY)).toBe(DAY);
    expect(waited(0)).toBeGreaterThanOrEqual(4);
  });

  it.each([
    [null, null],
    ['120', 120],
    ['0', 0],
    ['Mon, 02 Mar 2026 12:02:00 GMT', 120],
    ['Mon, 02 Mar 2026 11:00:00 GMT', 0],
    ['-5', null],
    ['soon', null],
    ['1e9', null],
  ])('reads Retry-After %p as %p', (header, seconds) => {
    expect(readRetryAfter(header, NOON)).toBe(seconds);
  });
});
