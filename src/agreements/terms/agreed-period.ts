import type { AgreedTerms } from './agreed-terms.js';
import { refuse } from '../agreements.errors.js';

/**
 * From when until when terms hold that are agreed on at this moment: a beginning in the past becomes the moment itself.
 * Refuses with `agreement.over_before_it_begins` what would never hold.
 */
export function periodOf(terms: Pick<AgreedTerms, 'effectiveFrom' | 'effectiveTo'>, agreedAt: Date) {
  const planned = terms.effectiveFrom === undefined ? agreedAt : new Date(terms.effectiveFrom);
  const effectiveFrom = planned > agreedAt ? planned : agreedAt;
  const effectiveTo = terms.effectiveTo === undefined ? null : new Date(terms.effectiveTo);
  if (effectiveTo !== null && effectiveTo <= effectiveFrom) throw refuse('agreement.over_before_it_begins');
  return { effectiveFrom, effectiveTo };
}
