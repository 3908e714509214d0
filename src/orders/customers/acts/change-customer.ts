import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../../../platform/auth/actor.js';
import { Database, Transactional } from '../../../platform/database/index.js';
import { requireVersion } from '../../../platform/http/etag.js';
import { mayChangeOrder } from '../../orders.policy.js';
import { Customer } from '../customer.entity.js';
import { refuse } from '../customers.errors.js';
import { CustomerChanged } from '../customers.events.js';
import { type CustomerDetails, Customers, type CustomerView, customerEntryOf } from '../customers.js';
import { ExamineDefaults } from '../examine-defaults.js';

/** Rewrites a customer. Existing orders keep their terms; new orders take the new defaults. */
@Injectable()
export class ChangeCustomer {
  constructor(
    private readonly customers: Customers,
    private readonly examine: ExamineDefaults,
    private readonly database: Database,
  ) {}

  @Transactional()
  async execute(
    actor: Actor,
    id: string,
    version: number,
    said: Omit<CustomerDetails, 'ownerDepartmentId'>,
  ): Promise<CustomerView> {
    await this.customers.visibleTo(actor, id);
    const rows = this.database.repository(Customer);
    const customer = await rows.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const { ownerDepartmentId } = customer;
    if (!mayChangeOrder(actor, ownerDepartmentId)) throw refuse('customer.not_yours');
    requireVersion(version, customer.version);
    await this.examine.ofCustomer({ ...said, ownerDepartmentId });
    const namesake = await this.customers.same({ name: said.name, ownerDepartmentId });
    if (namesake !== null && namesake.id !== id) throw refuse('customer.name_taken');
    const before = customerEntryOf(customer);
    Object.assign(customer, said);
    const after = customerEntryOf(customer);
    if (isDeepStrictEqual(before, after)) return customer;
    customer.version += 1;
    await rows.save(customer);
    await this.customers.tell(actor.userId, customer, CustomerChanged, { before, after });
    return customer;
  }
}
