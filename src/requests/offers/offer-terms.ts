import type { Terms } from '@lockstep/negotiation';
import type { LocalDate } from '@lockstep/working-time';
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

/** Terms as a person names them. A date without a time is a working day of the provider. */
export interface NamedTerms extends Omit<OfferTerms, 'date'> {
  date: Date | LocalDate | null;
}

/** An offer that a person wants to make. */
export interface OfferWish extends NamedTerms {
  reason?: string;
}

/** The terms in the form that the lib negotiates and hashes. */
export const toNegotiatedTerms = ({ kind, date, seconds }: OfferTerms): Terms => ({
  kind,
  date: date?.toISOString() ?? null,
  seconds,
});

export function fromTerms(terms: Terms): OfferTerms {
  const { kind, date, seconds } = terms as { kind: OfferKind; date: string | null; seconds: number | null };
  return { kind, date: date === null ? null : new Date(date), seconds };
}
