/** The two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959963984540054;

/** Shares between 0 and 1. */
export interface Interval {
  low: number;
  high: number;
}
