export const SUGGESTION_STATES = ['RECEIVED', 'ACCEPTED', 'DECLINED', 'DONE'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

export const REPLY_STATES = ['ACCEPTED', 'DECLINED', 'DONE'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/**
 * Readers of "you said, we did": nobody, the two departments (of the author and the receiver), or everybody in the
 * company.
 */
export const PUBLISHED_TO = ['NOBODY', 'DEPARTMENTS', 'COMPANY'] as const;
export type PublishedTo = (typeof PUBLISHED_TO)[number];

/** DECLINED and DONE are final. A further idea is a new suggestion. */
const FOLLOWS: Record<SuggestionState, readonly ReplyState[]> = {
  RECEIVED: ['ACCEPTED', 'DECLINED', 'DONE'],
  ACCEPTED: ['DECLINED', 'DONE'],
  DECLINED: [],
  DONE: [],
};

export const mayFollow = (state: SuggestionState, reply: ReplyState): boolean => FOLLOWS[state].includes(reply);

export const isFinal = (state: SuggestionState): boolean => FOLLOWS[state].length === 0;
