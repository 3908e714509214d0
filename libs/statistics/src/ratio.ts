/** An exact share or number. Not always in lowest terms: reducing two integers of many thousand digits takes too long. */
export interface Ratio {
  numerator: bigint;
  /** Positive. */
  denominator: bigint;
}
