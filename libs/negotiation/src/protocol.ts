import type { Kind } from './kind.js';

export type NegotiationState =
  | 'OPEN'
  | 'DECLINED'
  | 'ESCALATED'
  | 'ACCEPTED'
  | 'IMPOSED'
  | 'DEFAULT_POLICY'
  | 'VERSION_KEPT'
  | 'WITHDRAWN'
  | 'CLOSED'
  | 'LAPSED';

export type MoveName =
  'COUNTER' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'ESCALATE' | 'TABLE' | 'IMPOSE' | 'EXPIRE' | 'LAPSE';

/** AUTHOR has made the text on the table, RECIPIENT may answer it, EITHER is any of the two sides. */
export type Mover = 'AUTHOR' | 'RECIPIENT' | 'EITHER' | 'ARBITER' | 'CLOCK' | 'REQUEST';

export type NegotiationCondition = 'ALWAYS' | 'ROUNDS_LEFT' | 'LAST_ROUND' | 'NOTHING_IN_FORCE' | 'VERSION_IN_FORCE';

export type Row = readonly [
  kind: Kind,
  from: NegotiationState,
  move: MoveName,
  by: Mover,
  when: NegotiationCondition,
  to: NegotiationState,
];

/**
 * The moves: kind, state, move, party, condition, next state. A state without rows is an end. EXPIRE means that the
 * deadline has passed.
 */
export const PROTOCOL: readonly Row[] = [
  ['AGREEMENT', 'OPEN', 'COUNTER', 'RECIPIENT', 'ROUNDS_LEFT', 'OPEN'],
  ['AGREEMENT', 'OPEN', 'ACCEPT', 'RECIPIENT', 'ALWAYS', 'ACCEPTED'],
  ['AGREEMENT', 'OPEN', 'DECLINE', 'RECIPIENT', 'ROUNDS_LEFT', 'DECLINED'],
  ['AGREEMENT', 'OPEN', 'DECLINE', 'RECIPIENT', 'LAST_ROUND', 'ESCALATED'],
  ['AGREEMENT', 'OPEN', 'WITHDRAW', 'AUTHOR', 'ALWAYS', 'WITHDRAWN'],
  ['AGREEMENT', 'OPEN', 'EXPIRE', 'CLOCK', 'ALWAYS', 'ESCALATED'],
  ['AGREEMENT', 'DECLINED', 'ESCALATE', 'EITHER', 'ALWAYS', 'ESCALATED'],
  ['AGREEMENT', 'DECLINED', 'EXPIRE', 'CLOCK', 'ALWAYS', 'CLOSED'],
  ['AGREEMENT', 'ESCALATED', 'TABLE', 'EITHER', 'ALWAYS', 'ESCALATED'],
  ['AGREEMENT', 'ESCALATED', 'ACCEPT', 'RECIPIENT', 'ALWAYS', 'ACCEPTED'],
  ['AGREEMENT', 'ESCALATED', 'DECLINE', 'RECIPIENT', 'ALWAYS', 'ESCALATED'],
  ['AGREEMENT', 'ESCALATED', 'IMPOSE', 'ARBITER', 'ALWAYS', 'IMPOSED'],
  ['AGREEMENT', 'ESCALATED', 'EXPIRE', 'CLOCK', 'NOTHING_IN_FORCE', 'DEFAULT_POLICY'],
  ['AGREEMENT', 'ESCALATED', 'EXPIRE', 'CLOCK', 'VERSION_IN_FORCE', 'VERSION_KEPT'],

  ['DATE', 'OPEN', 'COUNTER', 'RECIPIENT', 'ALWAYS', 'OPEN'],
  ['DATE', 'OPEN', 'ACCEPT', 'RECIPIENT', 'ALWAYS', 'ACCEPTED'],
  ['DATE', 'OPEN', 'DECLINE', 'RECIPIENT', 'ALWAYS', 'DECLINED'],
  ['DATE', 'OPEN', 'WITHDRAW', 'AUTHOR', 'ALWAYS', 'WITHDRAWN'],
  ['DATE', 'OPEN', 'EXPIRE', 'CLOCK', 'ALWAYS', 'LAPSED'],
  ['DATE', 'OPEN', 'LAPSE', 'REQUEST', 'ALWAYS', 'LAPSED'],
];

/**
 * The maximum number of proposals before an escalation is needed. Offers of a date are limited by time and not by
 * number.
 */
export const PROPOSAL_LIMIT: Readonly<Record<Kind, number>> = { AGREEMENT: 3, DATE: Infinity };

/** The name of the circumstance that gives the deadline of each state that is not an end. */
export const DEADLINE_OF = { OPEN: 'replyBy', DECLINED: 'escalateBy', ESCALATED: 'settleBy' } as const;

/** The rows that leave a state. */
export function rowsFrom(kind: Kind, state: NegotiationState, rows: readonly Row[] = PROTOCOL): readonly Row[] {
  return rows.filter(([k, from]) => k === kind && from === state);
}

/** True if no further move is possible. */
export function negotiationIsOver(negotiation: { kind: Kind; state: NegotiationState }): boolean {
  return rowsFrom(negotiation.kind, negotiation.state).length === 0;
}
