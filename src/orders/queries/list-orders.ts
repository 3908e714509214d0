import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Database, literal, literalBeginningWith } from '../../platform/database/index.js';
import { CustomerOrder, type OrderPhase } from '../customer-order.entity.js';
import { readerOfOrders, VISIBLE_ORDER_OF_PAGE } from '../order-lookup.js';
import { PHASE } from './phase.sql.js';

export interface OrderFilter {
  released?: boolean;
  cancelled?: boolean;
  phase?: OrderPhase[];
  /**
   * Beginning of the reference or of the customer's name, or of words and numbers in them, without regard to case.
   */
  q?: string;
  ownerDepartmentId?: string;
  customerId?: string;
  contractTemplateId?: string;
}

/** The orders that the reader may see, by id, after the given one. */
@Injectable()
export class ListOrders {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, filter: OrderFilter, after: string | null, limit: number): Promise<CustomerOrder[]> {
    if (!actor.executive && actor.memberships.length === 0) return [];
    const parameters: unknown[] = [...readerOfOrders(actor)];
    const conditions = [VISIBLE_ORDER_OF_PAGE];
    const narrow = (value: unknown, condition: (parameter: string) => string): void => {
      if (value !== undefined && value !== null) conditions.push(condition(`$${parameters.push(value)}`));
    };
    if (filter.released !== undefined) conditions.push(`o.released_at IS ${filter.released ? 'NOT NULL' : 'NULL'}`);
    if (filter.cancelled !== undefined) conditions.push(`o.cancelled_at IS ${filter.cancelled ? 'NOT NULL' : 'NULL'}`);
    narrow(filter.phase, (phases) => `${PHASE} = ANY (${phases}::text[])`);
    if (filter.q !== undefined) conditions.push(foundBy(filter.q));
    narrow(filter.ownerDepartmentId, (id) => `o.owner_department_id = ${id}`);
    narrow(filter.customerId, (id) => `o.customer_id = ${id}`);
    narrow(filter.contractTemplateId, (id) => `o.contract_template_id = ${id}`);
    narrow(after, (id) => `o.id > ${id}`);
    const rows = await this.database.query<{ id: string }>(
      `SELECT o.id FROM customer_order o WHERE ${conditions.join(' AND ')} ORDER BY o.id LIMIT ${limit}`,
      parameters,
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

/** The search is a literal in the SQL text, because only then the indexes are used. */
function foundBy(q: string): string {
  const pattern = literalBeginningWith(q);
  return `(lower(o.reference) LIKE ${pattern} OR lower(o.customer) LIKE ${pattern}
    OR to_tsvector('simple', lockstep_words_apart(o.reference || ' ' || coalesce(o.customer, ''))) @@ ${wordsOf(q)})`;
}

/** An SQL expression, `tsquery`: each word of the search begins a word. It is null for a search without words. */
const wordsOf = (q: string): string =>
  `to_tsquery('simple', replace(nullif(lockstep_words_apart(${literal(q)}), ''), ' ', ':* & ') || ':*')`;
