import { Instant } from '@lockstep/working-time';

/**
 * How a moment stood for whoever held the request. PW, PB: the provider within, beyond the agreed time. PL: handed back
 * when already late, and the other side is in time. RW, RO: the requester within, beyond its reply time. EX: somebody
 * outside.
 */
export type HolderClass = 'PW' | 'PB' | 'PL' | 'RW' | 'RO' | 'EX';

/** Who held a request that blocked the order, half-open [start, end). One holder at a time for each request. */
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
