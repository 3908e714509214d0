/**
 * The limit of a cost report, because it reads all its orders at once. A reader with more orders should choose a
 * shorter period.
 */
export const MOST_ORDERS = 1000;
