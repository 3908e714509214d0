import { Injectable } from '@nestjs/common';
import type { CustomerOrder } from '../customer-order.entity.js';
import { ContractTemplates } from './contract-templates.js';
import { customerKey, Customers } from './customers.js';
import type { FoundDefaults, SaidTerms } from './hold-terms.js';

/** A statement about an order by its owner, and the order as it stands. */
export interface SpokenOf {
  said: Pick<SaidTerms, 'customer' | 'contractTemplate' | 'ownerDepartmentId'>;
  before: Pick<CustomerOrder, 'customerId' | 'contractTemplateId'> | null;
}

/** Finds the customers and contracts that orders take their default terms from. */
@Injectable()
export class OrderDefaults {
  constructor(
    private readonly customers: Customers,
    private readonly templates: ContractTemplates,
  ) {}

  /**
   * Defaults in the sequence of the statements. All statements must be the owner's, because an unknown customer is
   * added here.
   */
  async find(words: readonly SpokenOf[], actorId: string): Promise<FoundDefaults[]> {
    const named = words.flatMap(({ said: { customer: name, ownerDepartmentId } }) =>
      name === null ? [] : [{ name, ownerDepartmentId }],
    );
    const customers = await this.customers.called(named, actorId);
    const found = words.map(({ said: { customer: name, ...said }, before }) => {
      const customer = name === null ? null : customers.get(customerKey({ ...said, name }))!;
      const standsUnder = before?.customerId === (customer?.id ?? null) ? before : customer;
      return { said, customer, templateId: standsUnder?.contractTemplateId ?? null };
    });
    const templates = await this.templates.find(
      found.map(({ said, templateId }) => ({ ...said, code: said.contractTemplate ?? null, id: templateId })),
    );
    return found.map(({ customer }, at) => ({ customer, contractTemplate: templates[at]! }));
  }

  /** The current defaults of an order: its customer, and that customer's contract, else the order's own contract. */
  async ofOrder({ customerId, contractTemplateId, ownerDepartmentId }: CustomerOrder): Promise<FoundDefaults> {
    const customer = customerId === null ? null : await this.customers.byId(customerId);
    const id = customer?.contractTemplateId ?? contractTemplateId;
    const [contractTemplate] = await this.templates.find([{ ownerDepartmentId, code: null, id }]);
    return { customer, contractTemplate: contractTemplate! };
  }
}
