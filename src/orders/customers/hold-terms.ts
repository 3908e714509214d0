import type { CustomerOrder } from '../customer-order.entity.js';
import type { ContractTemplate } from './contract-template.entity.js';
import type { Customer } from './customer.entity.js';
import { refuse } from './customers.errors.js';
import { type DefaultTerms, ownTermsOf, pinDefaults, type PinnedTerms } from './pin-defaults.js';

/** The terms an order states itself; null is left to its contract template and its customer. */
export interface SaidTerms extends DefaultTerms {
  /** By name. */
  customer: string | null;
  /** By its code in the department that owns the order. Left out or null: the customer's. */
  contractTemplate?: string | null;
  currency: string | null;
  zone: string | null;
  ownerDepartmentId: string;
}

/** The owner's records under the names that a statement about an order gives. */
export interface FoundDefaults {
  customer: Readonly<Customer> | null;
  /** The one that is named, else the one the order stands under already, else its customer's. */
  contractTemplate: Readonly<ContractTemplate> | null;
}

export const NOTHING_FOUND: FoundDefaults = { customer: null, contractTemplate: null };

/** The terms in force of an order, as it keeps them. */
export type HeldTerms = PinnedTerms & Pick<CustomerOrder, 'customerId' | 'contractTemplateId' | 'currency' | 'zone'>;

/**
 * Pins to an order what it says and what it falls back to, so that a default can change without changing the order.
 * @param before the order as it stands; under the same customer and contract its pins are kept.
 * @throws order.contract_template_unknown, order.contract_template_currency
 */
export function holdTerms(said: SaidTerms, before: CustomerOrder | null, found: FoundDefaults): HeldTerms {
  const { customer, contractTemplate } = found;
  const held = {
    customerId: customer?.id ?? null,
    contractTemplateId: contractTemplate?.id ?? null,
    currency: said.currency ?? before?.currency ?? contractTemplate?.currency ?? customer?.currency ?? 'USD',
    zone: said.zone ?? before?.zone ?? customer?.zone ?? 'UTC',
  };
  if (said.contractTemplate != null) {
    if (contractTemplate === null) throw refuse('order.contract_template_unknown');
    if (contractTemplate.currency !== held.currency) throw refuse('order.contract_template_currency');
  }
  const pinned = before !== null && standsUnder(before, held) ? before : null;
  return { ...held, ...pinDefaults(said, { ...inCurrency(held.currency, found), before: pinned }) };
}

/** The order's own words, and every default as it stands by now. */
export const renewTerms = (order: CustomerOrder, found: FoundDefaults): HeldTerms => ({
  ...{ customerId: order.customerId, contractTemplateId: found.contractTemplate?.id ?? null },
  ...{ currency: order.currency, zone: order.zone },
  ...pinDefaults(ownTermsOf(order), { ...inCurrency(order.currency, found), before: null }),
});

/** Amounts in another currency say nothing about an order. */
const inCurrency = (currency: string, { customer, contractTemplate }: FoundDefaults): FoundDefaults => ({
  contractTemplate: contractTemplate?.currency === currency ? contractTemplate : null,
  customer: customer !== null && [null, currency].includes(customer.currency) ? customer : null,
});

const standsUnder = (before: CustomerOrder, held: Omit<HeldTerms, keyof PinnedTerms>): boolean =>
  before.customerId === held.customerId &&
  before.contractTemplateId === held.contractTemplateId &&
  before.currency === held.currency;
