/**
 * The limit of a cost report. It computes batch by batch, and keeps only the figures of an order. A reader with more
 * orders should choose a shorter period.
 */
export const MOST_ORDERS = 20_000;
