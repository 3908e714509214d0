/** Wakes whoever reckons how likely a request is answered too late. */
export const LOOK_TIMER = 'lateness.look';
