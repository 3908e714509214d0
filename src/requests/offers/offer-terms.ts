import type { Terms } from '@lockstep/negotiation';
import type { OfferKind } from '../request-words.js';

/**
 * The terms of an offer. A `DATE` has an instant, a `DURATION` has working seconds of the provider. The other field is
 * null.
 */
export interface OfferTerms {
  kind: OfferKind;
  date: Date | null;
  seconds: number | null;
}

/** An offer that a person wants to make. */
export interface OfferWish extends OfferTerms {
  reason?: string;
}

/** The terms in the form that the lib negotiates and hashes. */
export const toTerms = ({ kind, date, seconds }: OfferTerms): Terms => ({
  kind,
  date: date?.toISOString() ?? null,
  seconds,
});

export function fromTerms(terms: Terms): OfferTerms {
  const { kind, date, seconds } = terms as { kind: OfferKind; date: string | null; seconds: number | null };
  return { kind, date: date === null ? null : new Date(date), seconds };
}
