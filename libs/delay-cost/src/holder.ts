import { Instant } from '@lockstep/working-time';
import { DelayCostRefused } from './refusal.js';

/**
 * The status of the holder at a moment. PW, PB: the provider, within and beyond the agreed time. PL: the provider that
 * was already late when it handed the request on or asked a question, while the next side is in time. RW, RO: the
 * requester, within and beyond its reply time. EX: somebody outside.
 */
export type CostHolderClass = 'PW' | 'PB' | 'PL' | 'RW' | 'RO' | 'EX';

/** The holder of a request that blocked the order, half-open [start, end). A request has one holder at a time. */
export interface CostHolderInterval {
  request: string;
  /** The department that holds the request. */
  party: string;
  cls: CostHolderClass;
  start: Instant;
  end: Instant;
}

/** The party of class EX, whichever department had the request. */
export const EXTERNAL_HOLDER = '~EXTERNAL';

/** The party of class U: no request blocked the order, so its owner answers for the moment. */
export const UNBLOCKED = '~UNBLOCKED';

/** The request of class U. */
export const NO_REQUEST = '-';

/** The intervals that are not empty. Waits for somebody outside have the party `EXTERNAL_HOLDER`. */
export const holding = (intervals: readonly CostHolderInterval[]): CostHolderInterval[] =>
  intervals
    .filter(({ start, end }) => start < end)
    .map((interval) => (interval.cls === 'EX' ? { ...interval, party: EXTERNAL_HOLDER } : interval));

/** @throws DelayCostRefused `attribution.held_twice` if one request has two holders at once. */
export function refuseHeldTwice(blocking: readonly CostHolderInterval[]): void {
  const ends = new Map<string, number>();
  for (const { request, start, end } of [...blocking].sort((a, b) => a.start - b.start)) {
    if (start < (ends.get(request) ?? start)) {
      throw new DelayCostRefused('attribution.held_twice', `Request ${request} has two holders at the same time.`);
    }
    ends.set(request, end);
  }
}
