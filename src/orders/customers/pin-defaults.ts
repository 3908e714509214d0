import type { OrderPolicy } from '@lockstep/delay-cost';
import type { StoredProfile } from '../stored-profile.js';

export const TERMS_SOURCES = ['ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER'] as const;
/** The source of a term: the order itself, its contract template, or its customer's default. */
export type OrderTermsSource = (typeof TERMS_SOURCES)[number];

/** The stated costs of waiting and failing. A null term is taken from the next source. */
export interface DefaultTerms {
  profile: StoredProfile | null;
  policy: OrderPolicy | null;
  /** The cost of a failure, in minor units. */
  failureCost: bigint | null;
}

/** Terms as an order stores them, each with its source. A policy that nobody stated is HOLD. */
export interface PinnedOrderTerms {
  profile: StoredProfile | null;
  profileSource: OrderTermsSource | null;
  policy: OrderPolicy;
  policySource: OrderTermsSource | null;
  failureCost: bigint | null;
  failureCostSource: OrderTermsSource | null;
}

export interface Defaults {
  contractTemplate: DefaultTerms | null;
  customer: DefaultTerms | null;
  /** The terms stored before under the same customer and contract; these are kept. */
  before: PinnedOrderTerms | null;
}

/**
 * The terms in force of an order: its own, else its contract template's, else its customer's. A term that was taken
 * from a default earlier keeps its value, even if the default has changed.
 */
export function pinDefaults(own: DefaultTerms, { contractTemplate, customer, before }: Defaults): PinnedOrderTerms {
  const pin = <Term extends keyof DefaultTerms>(term: Term): [DefaultTerms[Term], OrderTermsSource | null] => {
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

/** The terms that the order stated itself. */
export const ownTermsOf = (pinned: PinnedOrderTerms): DefaultTerms => ({
  profile: pinned.profileSource === 'ORDER' ? pinned.profile : null,
  policy: pinned.policySource === 'ORDER' ? pinned.policy : null,
  failureCost: pinned.failureCostSource === 'ORDER' ? pinned.failureCost : null,
});
