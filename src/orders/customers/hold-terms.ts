import type { CustomerOrder } from '../customer-order.entity.js';
import type { ContractTemplate } from './contract-template.entity.js';
import type { Customer } from './customer.entity.js';
import { refuse } from './customers.errors.js';
import { type DefaultTerms, ownTermsOf, pinDefaults, type PinnedOrderTerms } from './pin-defaults.js';

/** The terms an order states itself. A null term is taken from its contract template or its customer. */
export interface SaidTerms extends DefaultTerms {
  customer: string | null;
  /** The contract's code in the department that owns the order. Left out or null: the customer's contract. */
  contractTemplate?: string | null;
  currency: string | null;
  zone: string | null;
  ownerDepartmentId: string;
}

/** The owner's customer and contract under the names that a statement gives. */
export interface FoundDefaults {
  customer: Readonly<Customer> | null;
  /** The contract that the statement names, else the one the order has already, else the customer's. */
  contractTemplate: Readonly<ContractTemplate> | null;
}

export const NOTHING_FOUND: FoundDefaults = { customer: null, contractTemplate: null };

/** The terms in force of an order, as they are stored on it. */
export type HeldTerms = PinnedOrderTerms &
  Pick<CustomerOrder, 'customerId' | 'contractTemplateId' | 'currency' | 'zone'>;

/**
 * Stores the stated terms and the defaults on the order, so that a later change of a default does not change the order.
 * @param before the order as it stands; its stored defaults stay while customer and contract stay the same.
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

/** The terms that the order states itself, with every other term taken from the current defaults. */
export const renewTerms = (order: CustomerOrder, found: FoundDefaults): HeldTerms => ({
  ...{ customerId: order.customerId, contractTemplateId: found.contractTemplate?.id ?? null },
  ...{ currency: order.currency, zone: order.zone },
  ...pinDefaults(ownTermsOf(order), { ...inCurrency(order.currency, found), before: null }),
});

/** Ignores defaults whose amounts are in another currency than the order's. */
const inCurrency = (currency: string, { customer, contractTemplate }: FoundDefaults): FoundDefaults => ({
  contractTemplate: contractTemplate?.currency === currency ? contractTemplate : null,
  customer: customer !== null && [null, currency].includes(customer.currency) ? customer : null,
});

const standsUnder = (before: CustomerOrder, held: Omit<HeldTerms, keyof PinnedOrderTerms>): boolean =>
  before.customerId === held.customerId &&
  before.contractTemplateId === held.contractTemplateId &&
  before.currency === held.currency;
