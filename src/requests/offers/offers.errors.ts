import { NegotiationRefused } from '@lockstep/negotiation';
import { defineRefusals, Refusal } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'offer.not_found': [404, 'There is no such offer, or you may not see it.'],
  'offer.already_on_the_table': [409, 'There is an offer on the table: counter it.'],
  'offer.date_past': [422, 'The offered date lies in the past.'],
  'offer.closed_day': [422, 'The department that answers is closed on this day: name another day, or an instant.'],
  'offer.date_not_stuck': [
    409,
    'Negotiate first: a date is escalated after a decline, after silence, or after three offers without an acceptance.',
  ],
  'offer.escalated_already': [409, 'The date lies with the executives already.'],
  'offer.for_the_leads': [403, 'The date lies with the leads of both departments: they settle it.'],
  'offer.date_or_duration': [422, 'An offer names either a date or the seconds of a duration.'],
});

/**
 * Calls the rules of the lib `negotiation` and turns their refusal into an answer with the same code and sentence. The
 * status is 409, a conflict with the state of the negotiation. The exception is 403 for a person who has acted for one
 * side and now acts for the other.
 */
export function byOfferRules<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof NegotiationRefused ? asRefusal(error) : error;
  }
}

function asRefusal({ code, message, currentHash }: NegotiationRefused): Refusal {
  const status = code === 'negotiation.same_person_both_sides' ? 403 : 409;
  return new Refusal(code, status, message, currentHash === undefined ? {} : { currentHash });
}

/** Refusal of an answer to an offer that is no longer the open one. The refusal names the open offer. */
export const superseded = (current: { id: string; hash: string }): Refusal =>
  new Refusal('negotiation.proposal_superseded', 409, 'This offer was countered: read the one on the table.', {
    currentHash: current.hash,
    offerId: current.id,
  });
