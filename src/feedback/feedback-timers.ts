/** Wakes whoever asks for ratings of an answer, reminds of them, and closes them. */
export const ROUND_TIMER = 'feedback.round';
/** Wakes whoever tells that a follow-up is due, or missed. */
export const FOLLOW_UP_TIMER = 'feedback.follow_up';
