import { proposalOf } from './begin.js';
import { laterThan } from './later-than.js';
import { objectionToContent } from './move-content.js';
import { actorOfMove, partyOf, type Circumstances, type NegotiationMove } from './moves.js';
import { lastNumber, objectionTo, textBefore } from './permission.js';
import {
  DEADLINE_OF,
  negotiationIsOver,
  PROPOSAL_LIMIT,
  rowsFrom,
  type NegotiationCondition,
  type NegotiationState,
} from './protocol.js';
import { NegotiationRefused } from './refusal.js';
import { copyOfTerms, hashOfTerms } from './terms.js';
import {
  otherSide,
  type Negotiation,
  type Proposal,
  type Settlement,
  type NegotiatingSide,
  type NegotiationStep,
} from './types.js';

/**
 * The negotiation after this move. The given negotiation is never changed.
 *
 * @throws NegotiationRefused if the move is not allowed.
 * @throws RangeError if a circumstance that this move needs is missing or a deadline is not after the move.
 */
export function move(
  before: Negotiation,
  made: NegotiationMove,
  circumstances: Partial<Circumstances> = {},
): Negotiation {
  const objection = objectionTo(before, made.type, partyOf(made), made.at) ?? objectionToContent(before, made);
  if (objection) throw new NegotiationRefused(objection);
  const state = nextState(before, made, circumstances);
  return {
    kind: before.kind,
    state,
    turnOf: made.type === 'COUNTER' ? otherSide(made.side) : null,
    proposals: [...before.proposals, ...newTexts(before, made)],
    deadline: deadlineIn(state, before, made, circumstances),
    settlement: settlementBy(before, made),
    steps: [...before.steps, stepOf(made, state)],
  };
}

function nextState(
  before: Negotiation,
  made: NegotiationMove,
  circumstances: Partial<Circumstances>,
): NegotiationState {
  const row = rowsFrom(before.kind, before.state).find(
    ([, , name, , when]) => name === made.type && holds(when, before, circumstances),
  );
  if (row) return row[5];
  throw new RangeError(`${made.type} has no outcome; is somethingInForce given?`);
}

function holds(when: NegotiationCondition, before: Negotiation, { somethingInForce }: Partial<Circumstances>): boolean {
  const roundsLeft = lastNumber(before) < PROPOSAL_LIMIT[before.kind];
  switch (when) {
    case 'ALWAYS':
      return true;
    case 'ROUNDS_LEFT':
      return roundsLeft;
    case 'LAST_ROUND':
      return !roundsLeft;
    case 'NOTHING_IN_FORCE':
      return somethingInForce === false;
    case 'VERSION_IN_FORCE':
      return somethingInForce === true;
  }
}

function newTexts(before: Negotiation, made: NegotiationMove): Proposal[] {
  if (made.type !== 'COUNTER' && made.type !== 'TABLE') return [];
  return [proposalOf({ ...made, number: lastNumber(before) + 1, joint: made.type === 'TABLE' })];
}

function deadlineIn(
  state: NegotiationState,
  before: Negotiation,
  made: NegotiationMove,
  circumstances: Partial<Circumstances>,
) {
  // Tabling or refusing a joint text does not extend the escalation: its deadline stays.
  if (before.state === 'ESCALATED' && state === 'ESCALATED') return before.deadline;
  if (negotiationIsOver({ kind: before.kind, state })) return null;
  const name = DEADLINE_OF[state as keyof typeof DEADLINE_OF];
  return laterThan(made.at, circumstances[name], name);
}

function settlementBy(before: Negotiation, made: NegotiationMove): Settlement | null {
  if (made.type === 'ACCEPT') return acceptance(before, made.side, made.at);
  if (made.type !== 'IMPOSE') return null;
  const terms = copyOfTerms(made.terms);
  const hash = hashOfTerms(terms);
  const number = before.proposals.findLast((proposal) => proposal.hash === hash)?.number ?? null;
  return { how: 'IMPOSED', number, terms, hash, at: made.at };
}

function acceptance(before: Negotiation, side: NegotiatingSide, at: number): Settlement | null {
  const text = textBefore(before, side);
  if (!text) return null;
  const { number, terms, hash, joint } = text;
  return { how: joint ? 'JOINT_TEXT' : 'AGREED', number, terms, hash, at };
}

function stepOf(made: NegotiationMove, to: NegotiationState): NegotiationStep {
  return {
    move: made.type,
    party: partyOf(made),
    actorId: actorOfMove(made),
    at: made.at,
    to,
    reason: 'reason' in made ? (made.reason ?? null) : null,
    alternative: made.type === 'DECLINE' ? made.alternative : null,
  };
}
