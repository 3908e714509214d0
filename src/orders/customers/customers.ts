import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import { EventLog, EventType } from '../../platform/events/index.js';
import { readerOfOrders, VISIBLE_ORDER } from '../order-lookup.js';
import { Customer } from './customer.entity.js';
import { refuse } from './customers.errors.js';
import { CustomerAdded, type CustomerWord } from './customers.events.js';

export type CustomerView = Readonly<Customer>;
export type CustomerDetails = Omit<Customer, 'id' | 'createdById' | 'createdAt' | 'version'>;

/** The name by which orders refer to a customer. */
export type CustomerName = Pick<Customer, 'name' | 'ownerDepartmentId'>;

export const customerKey = ({ name, ownerDepartmentId }: CustomerName): string =>
  `${ownerDepartmentId}/${name.toLowerCase()}`;

/**
 * SQL condition: the reader may see customer `c`. Readers are the owner's people, executives, and people who see an
 * order of the customer. $1 and $2 are the reader.
 */
export const VISIBLE_CUSTOMER = `($2 OR c.owner_department_id = ANY ($1::uuid[]) OR EXISTS (
  SELECT 1 FROM customer_order o WHERE o.customer_id = c.id AND ${VISIBLE_ORDER}))`;

/** Finds and stores customers. A customer that the reader may not see counts as not existing. */
@Injectable()
export class Customers {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws customer.not_found */
  async visibleTo(actor: Actor, id: string): Promise<CustomerView> {
    const [seen] = await this.database.query(`SELECT c.id FROM customer c WHERE c.id = $3 AND ${VISIBLE_CUSTOMER}`, [
      ...readerOfOrders(actor),
      id,
    ]);
    if (seen === undefined) throw refuse('customer.not_found');
    return this.database.repository(Customer).findOneByOrFail({ id });
  }

  byId(id: string): Promise<CustomerView | null> {
    return this.database.repository(Customer).findOneBy({ id });
  }

  /** Customers by `customerKey`. An unknown name is added as a new customer. */
  async called(named: readonly CustomerName[], actorId: string): Promise<Map<string, CustomerView>> {
    const known = await this.find(named);
    for (const one of named) {
      const key = customerKey(one);
      if (!known.has(key)) known.set(key, (await this.same(one)) ?? (await this.addByName(actorId, one)));
    }
    return known;
  }

  private async addByName(actorId: string, one: CustomerName): Promise<CustomerView> {
    return (
      (await this.add(actorId, { ...JUST_A_NAME, name: one.name, ownerDepartmentId: one.ownerDepartmentId })) ??
      (await this.same(one))!
    );
  }

  /** Compares names in the database, because JavaScript folds the case of some letters differently. */
  async same(one: CustomerName): Promise<CustomerView | null> {
    const [same] = (await this.find([one])).values();
    return same ?? null;
  }

  /** Customers by `customerKey`. */
  private async find(named: readonly CustomerName[]): Promise<Map<string, CustomerView>> {
    if (named.length === 0) return new Map();
    const found = await this.database
      .repository(Customer)
      .createQueryBuilder('c')
      .where(
        `(c.owner_department_id, lower(c.name)) IN
           (SELECT o, lower(n) FROM unnest(CAST(:owners AS uuid[]), CAST(:names AS text[])) AS named (o, n))`,
        {
          owners: named.map(({ ownerDepartmentId }) => ownerDepartmentId),
          names: named.map(({ name }) => name),
        },
      )
      .getMany();
    return new Map(found.map((customer) => [customerKey(customer), customer]));
  }

  /** The new customer; null when the department has a customer of that name already. */
  async add(actorId: string, details: CustomerDetails): Promise<CustomerView | null> {
    const customers = this.database.repository(Customer);
    const added = { id: newId(), createdById: actorId, createdAt: this.clock.now(), version: 1 };
    const customer = customers.create({ ...details, ...added });
    const written = await customers.createQueryBuilder().insert().values(customer).orIgnore().returning('id').execute();
    if ((written.raw as unknown[]).length === 0) return null;
    await this.tell(actorId, customer, CustomerAdded, customerEntryOf(customer));
    return customer;
  }

  async tell<Payload extends object>(
    actorId: string,
    { id, ownerDepartmentId }: CustomerView,
    type: EventType<Payload>,
    payload: Payload,
  ): Promise<void> {
    const stream = { kind: 'customer', id };
    await this.events.record(type, { stream, actorId, audience: [ownerDepartmentId], payload });
  }
}

const JUST_A_NAME = {
  currency: null,
  zone: null,
  contractTemplateId: null,
  profile: null,
  policy: null,
  failureCost: null,
};

export const customerEntryOf = (customer: CustomerView): CustomerWord => ({
  name: customer.name,
  currency: customer.currency,
  zone: customer.zone,
  contractTemplateId: customer.contractTemplateId,
  profile: customer.profile,
  policy: customer.policy,
  failureCost: customer.failureCost?.toString() ?? null,
});
