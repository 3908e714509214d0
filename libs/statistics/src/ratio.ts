/**
 * An exact share or number, not always in lowest terms, because reducing two integers of many thousand digits takes too
 * long.
 */
export interface RatioEstimate {
  numerator: bigint;
  /** Positive. */
  denominator: bigint;
}
