import { Injectable } from '@nestjs/common';
import { Actor } from '../../../platform/auth/actor.js';
import { Transactional } from '../../../platform/database/index.js';
import { mayChangeOrder } from '../../orders.policy.js';
import { refuse } from '../customers.errors.js';
import { type CustomerDetails, Customers, type CustomerView } from '../customers.js';
import { ExamineDefaults } from '../examine-defaults.js';

/** Records a customer before their first order comes in. */
@Injectable()
export class AddCustomer {
  constructor(
    private readonly customers: Customers,
    private readonly examine: ExamineDefaults,
  ) {}

  @Transactional()
  async execute(actor: Actor, details: CustomerDetails): Promise<CustomerView> {
    if (!mayChangeOrder(actor, details.ownerDepartmentId)) throw refuse('customer.not_yours');
    await this.examine.ofCustomer(details);
    const customer = await this.customers.add(actor.userId, details);
    if (customer === null) throw refuse('customer.name_taken');
    return customer;
  }
}
