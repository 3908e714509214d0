/** The terms of feedback. Each has one meaning in tables, events and API. */

export const FOLLOW_UP_OUTCOMES = ['SATISFIED', 'NOT_YET_TRIED', 'PROBLEM_REMAINS'] as const;
/** The requester's opinion of the answer, when the provider asked for it. */
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export const FOLLOW_UP_ENDINGS = ['RECORDED', 'NOT_NEEDED', 'REOPENED', 'OVER'] as const;
/**
 * NOT_NEEDED: the requester confirmed in time that the answer helped. REOPENED: the answer did not help, and another
 * one will follow. OVER: nobody followed up, and the time for it has ended.
 */
export type FollowUpEnding = (typeof FOLLOW_UP_ENDINGS)[number];

/** OVER: the time to rate the answer has passed. */
export type RoundEnding = 'REOPENED' | 'OVER';

export const STARS = { fewest: 1, most: 5 } as const;

/** From this number of stars on, a rating counts as a statement that the answer helped. */
export const CONTENT_FROM = 4;
