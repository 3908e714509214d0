import type { NegotiationInstant } from './instant.js';
import type { Kind } from './kind.js';
import { negotiationIsOver, PROPOSAL_LIMIT, rowsFrom, type MoveName, type Mover } from './protocol.js';
import type { NegotiationObjection } from './refusal.js';
import {
  isSide,
  otherSide,
  type Negotiation,
  type Party,
  type Proposal,
  type NegotiatingSide,
  type NegotiationStep,
} from './types.js';

/**
 * The reason why this party may not make this move at this instant; null if it may. This checks state, time, turn and
 * count; `move` also checks the person and the content of the move.
 */
export function objectionTo(
  negotiation: Negotiation,
  name: MoveName,
  party: Party,
  now: NegotiationInstant,
): NegotiationObjection | null {
  return (
    againstState(negotiation, name) ??
    againstTime(negotiation, name, now) ??
    againstTurn(negotiation, name, party) ??
    againstCount(negotiation, name, party)
  );
}

/**
 * The text that this side may accept: the last proposal of the other side or, in an escalation, its joint text, unless
 * that was refused.
 */
export function textBefore(negotiation: Negotiation, side: NegotiatingSide): Proposal | undefined {
  return textsOnTable(negotiation).find((text) => text.side !== side);
}

export function lastNumber(negotiation: Negotiation): number {
  return negotiation.proposals.at(-1)?.number ?? 0;
}

function textsOnTable({ state, proposals, steps }: Negotiation): readonly Proposal[] {
  if (state !== 'ESCALATED') return proposals.slice(-1);
  return proposals.filter(({ joint, side }) => joint && !refusedJointText(steps, otherSide(side)));
}

/** Each side tables one joint text, so a decline during the escalation can only refuse that one. */
function refusedJointText(steps: readonly NegotiationStep[], side: NegotiatingSide): boolean {
  return steps.some(
    ({ move, party }, index) => move === 'DECLINE' && party === side && steps[index - 1]?.to === 'ESCALATED',
  );
}

function againstState(negotiation: Negotiation, name: MoveName): NegotiationObjection | null {
  const { kind, state } = negotiation;
  if (negotiationIsOver(negotiation)) {
    return { code: 'negotiation.already_settled', message: `This negotiation has ended: ${inProse(state)}.` };
  }
  if (rowsFrom(kind, state).some(([, , move]) => move === name)) return null;
  if (name === 'TABLE' || name === 'IMPOSE') {
    return { code: 'negotiation.not_escalated', message: 'This is possible only while it is escalated.' };
  }
  return {
    code: 'negotiation.not_in_this_state',
    message: `${name[0]}${inProse(name).slice(1)} is not possible while the negotiation is ${inProse(state)}.`,
  };
}

function againstTime({ deadline }: Negotiation, name: MoveName, now: NegotiationInstant): NegotiationObjection | null {
  // A request may end at any time, also between a deadline and the timer that reports it.
  if (name === 'LAPSE' || deadline === null) return null;
  const passed = now >= deadline;
  if (name === 'EXPIRE') {
    return passed ? null : { code: 'negotiation.not_due', message: 'There is still time to act.' };
  }
  return passed ? { code: 'negotiation.expired', message: 'The time for this has passed.' } : null;
}

function againstTurn(negotiation: Negotiation, name: MoveName, party: Party): NegotiationObjection | null {
  const movers = rowsFrom(negotiation.kind, negotiation.state).filter(([, , move]) => move === name);
  if (movers.some(([, , , by]) => fits(by, party, negotiation))) return null;
  const own = isSide(party) && textBefore(negotiation, otherSide(party)) !== undefined;
  if (name === 'ACCEPT' && own) {
    return { code: 'negotiation.own_proposal', message: 'A side cannot accept its own text.' };
  }
  const replies = name === 'ACCEPT' || name === 'DECLINE';
  return replies && isSide(party) && !own
    ? { code: 'negotiation.nothing_tabled', message: 'There is no text of the other side on the table.' }
    : { code: 'negotiation.not_your_turn', message: 'It is for somebody else to make this move.' };
}

function fits(by: Mover, party: Party, negotiation: Negotiation): boolean {
  if (!isSide(party)) return by === party;
  if (by === 'EITHER') return true;
  if (by === 'RECIPIENT') return textBefore(negotiation, party) !== undefined;
  return by === 'AUTHOR' && textBefore(negotiation, otherSide(party)) !== undefined;
}

function againstCount(negotiation: Negotiation, name: MoveName, party: Party): NegotiationObjection | null {
  if (name === 'COUNTER') return againstRound(negotiation.kind, lastNumber(negotiation) + 1);
  const tabled = negotiation.proposals.some((text) => text.joint && text.side === party);
  return name === 'TABLE' && tabled
    ? { code: 'negotiation.joint_text_already_tabled', message: 'This side has tabled its joint text already.' }
    : null;
}

/** Checks the limit of proposals, also when a withdrawn negotiation is continued. */
export function againstRound(kind: Kind, number: number): NegotiationObjection | null {
  const limit = PROPOSAL_LIMIT[kind];
  if (number <= limit) return null;
  return {
    code: 'negotiation.proposals_exhausted',
    message: `There have been ${limit} proposals; another is not possible.`,
  };
}

function inProse(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}
