/** A cost report reads them all at once; beyond this a shorter period is the better question. */
export const MOST_ORDERS = 1000;
