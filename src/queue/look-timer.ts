/** One timer for each open request. When it is due, the place of the request is computed again. */
export const QUEUE_TIMER = 'queue.look';
