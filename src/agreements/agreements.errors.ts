import type { NegotiationRefused, RefusalCode } from '@lockstep/negotiation';
import { defineRefusals, type Refusal } from '../platform/http/refusal.js';

/**
 * Refusals by the rules of negotiating. They are conflicts with the state of the negotiation (409), which another move
 * or the passing of time may change. The exception is a person who has acted for one side: that person can never act
 * for the other side (403).
 */
const ofTheRules = {
  'negotiation.not_your_turn': [409, 'Somebody else has to make this move.'],
  'negotiation.own_proposal': [409, 'A side cannot accept its own text.'],
  'negotiation.proposal_superseded': [409, 'The text on the table is not the one you have read.'],
  'negotiation.proposals_exhausted': [409, 'A negotiation has at most three proposals.'],
  'negotiation.already_settled': [409, 'This negotiation has ended.'],
  'negotiation.expired': [409, 'The time for this has passed.'],
  'negotiation.not_due': [409, 'There is still time to act.'],
  'negotiation.reason_required': [409, 'Declining needs a reason.'],
  'negotiation.alternative_required': [409, 'Declining needs an alternative.'],
  'negotiation.same_person_both_sides': [403, 'A person acts for one party of a negotiation only.'],
  'negotiation.not_escalated': [409, 'This is possible only during an escalation.'],
  'negotiation.not_in_this_state': [409, 'The present state of the negotiation does not allow this.'],
  'negotiation.nothing_tabled': [409, 'The other side has not tabled a text.'],
  'negotiation.joint_text_already_tabled': [409, 'This side has tabled its joint text already.'],
} as const satisfies Record<RefusalCode, readonly [number, string]>;

export const refuse = defineRefusals({
  ...ofTheRules,
  'agreement.not_found': [404, 'There is no such agreement, or you may not see it.'],
  'agreement.negotiation_not_found': [404, 'There is no such negotiation, or you may not see it.'],
  'agreement.draft_not_found': [404, 'There is no such draft, or you may not see it.'],
  'agreement.not_yours_to_draft': [403, 'Only members of one of the two departments draft terms between them.'],
  'agreement.no_such_text': [422, 'There is no text with one of these numbers.'],
  'agreement.not_yours_to_negotiate': [403, 'Only a lead of one of the two departments may negotiate.'],
  'agreement.not_yours_to_decide': [403, 'Only an executive decides what departments could not agree on.'],
  'agreement.hash_or_terms': [422, 'Name either the hash of a joint text or terms of your own.'],
  'agreement.text_not_tabled': [422, 'No joint text with this hash was tabled.'],
  'agreement.one_sided': [422, 'Imposed terms name a duty of the requester: fields, lead time or quota.'],
  'agreement.nothing_in_force': [409, 'No agreement is in force.'],
  'agreement.under_review': [409, 'This agreement is under review already.'],
  'agreement.not_under_review': [409, 'This agreement is not under review.'],
  'agreement.notice_given': [409, 'Notice of this agreement was given already.'],
  'agreement.notice_too_short': [422, 'The other side has ten of its working days before an agreement ends.'],
  'agreement.negotiation_open': [
    409,
    'These departments are negotiating about this already: counter their latest proposal.',
  ],
  'agreement.department_retired': [409, 'A retired department makes no new agreements.'],
  'agreement.one_department': [422, 'An agreement is between two departments.'],
  'agreement.foreign_service': [422, 'The provider does not offer this service.'],
  'agreement.unknown_field': [422, 'The intake form of the service does not ask for all of these fields.'],
  'agreement.terms_make_no_sense': [422, 'These terms contradict themselves.'],
  'agreement.over_before_it_begins': [422, 'These terms would end before they begin.'],
});

/** The HTTP refusal for a refusal by the rules, with the same code. */
export const asRefusal = ({ code, message, currentHash }: NegotiationRefused): Refusal =>
  refuse(code, message, currentHash === undefined ? {} : { currentHash });
