import { defineEvent } from '../../platform/events/index.js';
import type { EscalationLevel, DateEscalationOutcome, LeadRole, OfferKind } from '../request-words.js';

export interface OfferMadePayload {
  offerId: string;
  negotiationId: string;
  number: number;
  kind: OfferKind;
  date: string | null;
  seconds: number | null;
  hash: string;
  replyBy: string;
  /** The id of the offer that this one counters. Null: it counters none. */
  counterOf: string | null;
}

/** An amount in minor units as a string, with its currency. */
export interface PriceSum {
  amount: string;
  currency: string;
}

interface Offered {
  offerId: string;
  negotiationId: string;
}

export const OfferMade = defineEvent<OfferMadePayload>(
  'request.offer_made',
  'A side offered another due date.',
  'offerId',
  'negotiationId',
);

export type OfferAcceptedPayload = Offered &
  Pick<OfferMadePayload, 'kind' | 'date' | 'seconds'> & {
    /** The price that the accepting side acknowledged. */
    acknowledgedCost: PriceSum[];
  };

export const OfferAccepted = defineEvent<OfferAcceptedPayload>(
  'request.offer_accepted',
  'An offered date was accepted and is the promise now.',
  'offerId',
  'negotiationId',
);
export const OfferDeclined = defineEvent<Offered>(
  'request.offer_declined',
  'An offered date was declined.',
  'offerId',
  'negotiationId',
);
export const OfferWithdrawn = defineEvent<Offered>(
  'request.offer_withdrawn',
  'An offered date was taken back.',
  'offerId',
  'negotiationId',
);
/** The earlier commitment stays in force. The leads of both sides are notified. */
export const OfferExpired = defineEvent<Offered & { roles: readonly LeadRole[] }>(
  'request.offer_expired',
  'Nobody answered an offered date in time.',
  'offerId',
  'negotiationId',
);
/** The request needs no date any more. `because`: the type of the event that caused this. */
export const OfferLapsed = defineEvent<Offered & { because: string }>(
  'request.offer_lapsed',
  'An open offer fell away because the request went where no date is needed.',
  'offerId',
  'negotiationId',
);
/** A parting undid the merge with which the offer had lapsed. */
export const OfferRestored = defineEvent<Offered>(
  'request.offer_restored',
  'An offer that lapsed with a merge lies on the table again.',
  'offerId',
  'negotiationId',
);

interface DateEscalationNamed {
  escalationId: string;
}

/** From now on only the leads of both sides settle the date. At level `EXECUTIVES`, executives may read the negotiation. */
export const DateEscalated = defineEvent<
  DateEscalationNamed & { level: EscalationLevel; roles: readonly (LeadRole | 'executive')[] }
>('request.date_escalated', 'A date that the two sides could not settle was escalated.', 'escalationId');
/** Recorded when this executive reads the negotiation for the first time. */
export const DateNegotiationSeen = defineEvent<DateEscalationNamed>(
  'request.date_negotiation_seen',
  'An executive read the negotiation of a date that was escalated.',
  'escalationId',
);
export const DateEscalationEnded = defineEvent<DateEscalationNamed & { outcome: DateEscalationOutcome }>(
  'request.date_escalation_ended',
  'An escalated date was settled, or is no longer needed.',
  'escalationId',
);
/** A parting undid the merge that had ended the escalation. */
export const DateEscalationRestored = defineEvent<DateEscalationNamed>(
  'request.date_escalation_restored',
  'An escalated date that a merge had overtaken lies with the leads again.',
  'escalationId',
);
