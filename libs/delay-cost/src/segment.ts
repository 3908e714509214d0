import { Instant } from '@lockstep/working-time';

/**
 * An amount laid evenly over [start, end). If start and end are equal, the whole amount is due at that instant.
 * Consecutive equal days are one segment, so that a century has no more segments than a week.
 */
export interface Segment {
  start: Instant;
  end: Instant;
  /** Minor units, above zero. */
  amount: bigint;
}
