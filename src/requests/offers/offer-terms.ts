import type { Terms } from '@lockstep/negotiation';
import type { OfferKind } from '../request-words.js';

/** A DATE names an instant, a DURATION working seconds of the provider; the other is null. */
export interface OfferTerms {
  kind: OfferKind;
  date: Date | null;
  seconds: number | null;
}

/** An offer that somebody wants to put on the table. */
export interface OfferWish extends OfferTerms {
  reason?: string;
}

/** The form that is negotiated, and of which the hash is made. */
export const toTerms = ({ kind, date, seconds }: OfferTerms): Terms => ({
  kind,
  date: date?.toISOString() ?? null,
  seconds,
});

export function fromTerms(terms: Terms): OfferTerms {
  const { kind, date, seconds } = terms as { kind: OfferKind; date: string | null; seconds: number | null };
  return { kind, date: date === null ? null : new Date(date), seconds };
}
