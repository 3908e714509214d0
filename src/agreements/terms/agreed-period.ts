import type { AgreedTerms } from './agreed-terms.js';
import { refuse } from '../agreements.errors.js';

/**
 * The period of terms that are agreed at this instant, half-open. A start in the past becomes the instant itself.
 * @throws agreement.over_before_it_begins if the terms would end before they begin
 */
export function periodOf(terms: Pick<AgreedTerms, 'effectiveFrom' | 'effectiveTo'>, agreedAt: Date) {
  const planned = terms.effectiveFrom === undefined ? agreedAt : new Date(terms.effectiveFrom);
  const effectiveFrom = planned > agreedAt ? planned : agreedAt;
  const effectiveTo = terms.effectiveTo === undefined ? null : new Date(terms.effectiveTo);
  if (effectiveTo !== null && effectiveTo <= effectiveFrom) throw refuse('agreement.over_before_it_begins');
  return { effectiveFrom, effectiveTo };
}
