import { actorOfMove, partyOf, type NegotiationMove } from './moves.js';
import { textBefore } from './permission.js';
import type { NegotiationObjection } from './refusal.js';
import type { Negotiation } from './types.js';

/** The reason why this person may not make this permitted move, or not with this content; null if there is none. */
export function objectionToContent(negotiation: Negotiation, made: NegotiationMove): NegotiationObjection | null {
  if (actsForAnother(negotiation, made)) {
    return {
      code: 'negotiation.same_person_both_sides',
      message: 'Who has acted for one party of a negotiation cannot act for another.',
    };
  }
  if (made.type === 'ACCEPT') return againstHash(negotiation, made);
  if (made.type === 'DECLINE') return againstWords(made);
  return null;
}

function actsForAnother({ steps }: Negotiation, made: NegotiationMove): boolean {
  const actorId = actorOfMove(made);
  return actorId !== null && steps.some((step) => step.actorId === actorId && step.party !== partyOf(made));
}

function againstHash(
  negotiation: Negotiation,
  made: NegotiationMove & { type: 'ACCEPT' },
): NegotiationObjection | null {
  const current = textBefore(negotiation, made.side)?.hash;
  if (made.hash === current) return null;
  return {
    code: 'negotiation.proposal_superseded',
    message: 'The text on the table is not the one you have read.',
    currentHash: current,
  };
}

function againstWords(made: NegotiationMove & { type: 'DECLINE' }): NegotiationObjection | null {
  if (!made.reason.trim()) {
    return { code: 'negotiation.reason_required', message: 'Declining needs a reason.' };
  }
  if (!made.alternative.trim()) {
    return { code: 'negotiation.alternative_required', message: 'Declining needs an alternative.' };
  }
  return null;
}
