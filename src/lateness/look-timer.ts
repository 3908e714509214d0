/** Timer kind for computing the chance of a late answer again. */
export const LATENESS_TIMER = 'lateness.look';
