/** Timer that asks for ratings of an answer, reminds of them, and closes the round. */
export const ROUND_TIMER = 'feedback.round';
/** Timer that records when a follow-up is due, missed or given up. */
export const FOLLOW_UP_TIMER = 'feedback.follow_up';
