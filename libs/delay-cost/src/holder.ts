import { Instant } from '@lockstep/working-time';
import { DelayCostRefused } from './refusal.js';

/**
 * How a moment stood for whoever held the request. PW, PB: the provider within, beyond the agreed time. PL: handed back
 * when already late, and the other side is in time. RW, RO: the requester within, beyond its reply time. EX: somebody
 * outside.
 */
export type HolderClass = 'PW' | 'PB' | 'PL' | 'RW' | 'RO' | 'EX';

/** The holder of a request that blocked the order, half-open [start, end). A request has one holder at a time. */
export interface HolderInterval {
  request: string;
  /** A department. */
  party: string;
  cls: HolderClass;
  start: Instant;
  end: Instant;
}

/** The party of class EX, whatever department the request was with. */
export const EXTERNAL = '~EXTERNAL';

/** The party of class U: nothing blocked the order, so its owner answers for the moment. */
export const UNBLOCKED = '~UNBLOCKED';

/** The request of class U. */
export const NO_REQUEST = '-';

/** The intervals that hold anything, outside waits charged to `EXTERNAL`. */
export const holding = (intervals: readonly HolderInterval[]): HolderInterval[] =>
  intervals
    .filter(({ start, end }) => start < end)
    .map((interval) => (interval.cls === 'EX' ? { ...interval, party: EXTERNAL } : interval));

/** @throws DelayCostRefused `attribution.held_twice` when one request has two holders at once. */
export function refuseHeldTwice(blocking: readonly HolderInterval[]): void {
  const ends = new Map<string, number>();
  for (const { request, start, end } of [...blocking].sort((a, b) => a.start - b.start)) {
    if (start < (ends.get(request) ?? start)) {
      throw new DelayCostRefused('attribution.held_twice', `Request ${request} has two holders at the same time.`);
    }
    ends.set(request, end);
  }
}
