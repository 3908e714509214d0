/** Timer kind for computing the chance of a late answer again. */
export const LOOK_TIMER = 'lateness.look';
