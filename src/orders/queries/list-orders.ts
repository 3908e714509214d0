import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import { CustomerOrder, type OrderPhase } from '../customer-order.entity.js';
import { readerOf, VISIBLE_ORDER } from '../order-lookup.js';
import { PHASE } from './phase.sql.js';

export interface OrderFilter {
  released?: boolean;
  cancelled?: boolean;
  phase?: OrderPhase[];
  /** Reference or customer beginning with this, without regard to case. */
  q?: string;
  ownerDepartmentId?: string;
  customerId?: string;
  contractTemplateId?: string;
}

/** The orders the reader may see, by id, after the given one. */
@Injectable()
export class ListOrders {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, filter: OrderFilter, after: string | null, limit: number): Promise<CustomerOrder[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT o.id
         FROM customer_order o
        WHERE ${VISIBLE_ORDER}
          AND ($3::boolean IS NULL OR (o.released_at IS NOT NULL) = $3)
          AND ($10::boolean IS NULL OR (o.cancelled_at IS NOT NULL) = $10)
          AND ($11::text[] IS NULL OR ${PHASE} = ANY ($11))
          AND ($4::text IS NULL OR o.reference ILIKE $4 OR o.customer ILIKE $4)
          AND ($5::uuid IS NULL OR o.owner_department_id = $5)
          AND ($6::uuid IS NULL OR o.customer_id = $6)
          AND ($7::uuid IS NULL OR o.contract_template_id = $7)
          AND ($8::uuid IS NULL OR o.id > $8)
        ORDER BY o.id
        LIMIT $9`,
      [
        ...readerOf(actor),
        filter.released ?? null,
        filter.q === undefined ? null : `${filter.q.replace(/[\\%_]/g, '\\$&')}%`,
        filter.ownerDepartmentId ?? null,
        filter.customerId ?? null,
        filter.contractTemplateId ?? null,
        after,
        limit,
        filter.cancelled ?? null,
        filter.phase ?? null,
      ],
    );
    if (rows.length === 0) return [];
    return this.database
      .repository(CustomerOrder)
      .createQueryBuilder('o')
      .where('o.id IN (:...ids)', { ids: rows.map((row) => row.id) })
      .orderBy('o.id')
      .getMany();
  }
}
