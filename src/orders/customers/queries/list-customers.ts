import { Injectable } from '@nestjs/common';
import { Actor } from '../../../platform/auth/actor.js';
import { beginningWith, Database } from '../../../platform/database/index.js';
import { readerOfOrders } from '../../order-lookup.js';
import { Customer } from '../customer.entity.js';
import { type CustomerView, VISIBLE_CUSTOMER } from '../customers.js';

export interface CustomerFilter {
  /** Beginning of the name, without regard to case. */
  q?: string;
  ownerDepartmentId?: string;
}

/** The customers that the reader may see, by id, after the given one. */
@Injectable()
export class ListCustomers {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, filter: CustomerFilter, after: string | null, limit: number): Promise<CustomerView[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id
         FROM customer c
        WHERE ${VISIBLE_CUSTOMER}
          AND ($3::text IS NULL OR c.name ILIKE $3)
          AND ($4::uuid IS NULL OR c.owner_department_id = $4)
          AND ($5::uuid IS NULL OR c.id > $5)
        ORDER BY c.id
        LIMIT $6`,
      [
        ...readerOfOrders(actor),
        filter.q === undefined ? null : beginningWith(filter.q),
        filter.ownerDepartmentId ?? null,
        after,
        limit,
      ],
    );
    const ids = rows.map((row) => row.id);
    return this.database.repository(Customer).createQueryBuilder('c').whereInIds(ids).orderBy('c.id').getMany();
  }
}
