/** One for each open request: then its place is reckoned again. */
export const LOOK_TIMER = 'queue.look';
