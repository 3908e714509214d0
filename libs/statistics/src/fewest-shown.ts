/** The fewest requests of a figure. A figure of fewer requests would describe single people. */
export const FEWEST_SHOWN = 5;
