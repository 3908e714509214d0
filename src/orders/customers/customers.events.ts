import { defineEvent } from '../../platform/events/index.js';
import type { ContractTemplate } from './contract-template.entity.js';
import type { Customer } from './customer.entity.js';
import type { DefaultTerms } from './pin-defaults.js';

/** Amounts are minor units as strings. */
type Written<Said extends DefaultTerms> = Omit<Said, 'failureCost'> & { failureCost: string | null };
export type CustomerWord = Written<
  Pick<Customer, 'name' | 'currency' | 'zone' | 'contractTemplateId' | keyof DefaultTerms>
>;
export type ContractTemplateWord = Written<Pick<ContractTemplate, 'name' | 'currency' | keyof DefaultTerms>>;

/** Stream kind `customer`. */
export const CustomerAdded = defineEvent<CustomerWord>(
  'customer.added',
  'A customer was put on record.',
  'contractTemplateId',
);
export const CustomerChanged = defineEvent<{ before: CustomerWord; after: CustomerWord }>(
  'customer.changed',
  'The defaults for the orders of a customer were changed.',
);

/** Stream kind `contract_template`. */
export const ContractTemplateAdded = defineEvent<ContractTemplateWord & { code: string }>(
  'contract_template.added',
  'Terms that many orders share were given a name.',
);
export const ContractTemplateChanged = defineEvent<{ before: ContractTemplateWord; after: ContractTemplateWord }>(
  'contract_template.changed',
  'Terms that many orders share were changed.',
);
