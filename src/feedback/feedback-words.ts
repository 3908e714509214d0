/** The words that feedback is told in; each has one meaning, in the tables, the events and the interface. */

export const FOLLOW_UP_OUTCOMES = ['SATISFIED', 'NOT_YET_TRIED', 'PROBLEM_REMAINS'] as const;
/** How the requester found the answer when the provider asked. */
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export const FOLLOW_UP_ENDINGS = ['RECORDED', 'NOT_NEEDED', 'REOPENED', 'OVER'] as const;
/**
 * NOT_NEEDED: the requester said in time that the answer helped. REOPENED: it did not, and another answer is to come.
 * OVER: nobody followed up, and by now nobody will.
 */
export type FollowUpEnding = (typeof FOLLOW_UP_ENDINGS)[number];

/** OVER: the time in which the answer could be rated has passed. */
export type RoundEnding = 'REOPENED' | 'OVER';

export const STARS = { fewest: 1, most: 5 } as const;

/** With so many stars the requester says that the answer helped. */
export const CONTENT_FROM = 4;
