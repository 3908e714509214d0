import type { OrderPolicy } from '@lockstep/delay-cost';
import type { StoredProfile } from '../stored-profile.js';

export const TERMS_SOURCES = ['ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER'] as const;
/** The source of a term: the order itself, its contract template, or its customer's default. */
export type TermsSource = (typeof TERMS_SOURCES)[number];

/** The costs of waiting and failing, as far as they are stated; null is left to the next source. */
export interface DefaultTerms {
  profile: StoredProfile | null;
  policy: OrderPolicy | null;
  /** Minor units. */
  failureCost: bigint | null;
}

/** The same as an order keeps it, each with who said it. A policy that nobody named is to hold. */
export interface PinnedTerms {
  profile: StoredProfile | null;
  profileSource: TermsSource | null;
  policy: OrderPolicy;
  policySource: TermsSource | null;
  failureCost: bigint | null;
  failureCostSource: TermsSource | null;
}

export interface Defaults {
  contractTemplate: DefaultTerms | null;
  customer: DefaultTerms | null;
  /** The terms pinned before under the same customer and contract, which are therefore kept. */
  before: PinnedTerms | null;
}

/**
 * The terms in force of an order: its own, else its contract template's, else its customer's. A term that was pinned
 * from a default stays as it was pinned, whatever the default says by now.
 */
export function pinDefaults(own: DefaultTerms, { contractTemplate, customer, before }: Defaults): PinnedTerms {
  const pin = <Term extends keyof DefaultTerms>(term: Term): [DefaultTerms[Term], TermsSource | null] => {
    const sourceBefore = before?.[`${term}Source`];
    if (own[term] !== null) return [own[term], 'ORDER'];
    if (before !== null && sourceBefore !== 'ORDER') return [before[term], sourceBefore!];
    if (contractTemplate !== null && contractTemplate[term] !== null)
      return [contractTemplate[term], 'CONTRACT_TEMPLATE'];
    if (customer !== null && customer[term] !== null) return [customer[term], 'CUSTOMER'];
    return [own[term], null];
  };
  const [profile, profileSource] = pin('profile');
  const [policy, policySource] = pin('policy');
  const [failureCost, failureCostSource] = pin('failureCost');
  return { profile, profileSource, policy: policy ?? 'HOLD', policySource, failureCost, failureCostSource };
}

/** The pinned terms that the order stated itself. */
export const ownTermsOf = (pinned: PinnedTerms): DefaultTerms => ({
  profile: pinned.profileSource === 'ORDER' ? pinned.profile : null,
  policy: pinned.policySource === 'ORDER' ? pinned.policy : null,
  failureCost: pinned.failureCostSource === 'ORDER' ? pinned.failureCost : null,
});
