/** A figure of fewer requests than this would be about the people behind them. */
export const FEWEST_SHOWN = 5;
