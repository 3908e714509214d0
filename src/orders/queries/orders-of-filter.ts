import { Injectable } from '@nestjs/common';
import { type Actor, isInScope } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { isId } from '../../platform/http/fields.js';
import { refuse } from '../../platform/http/http.errors.js';

export interface OrdersOfFilter {
  /** One of `KEYS_OF_ORDER` of each of the orders. */
  key: string;
  orders: string[];
}

/** SQL of a table of the keys of order `o`: its own, that of its customer, and that of its customer's name. */
export const KEYS_OF_ORDER = `(VALUES ('order ' || o.id), ('customer ' || o.customer_id), ('name ' || lower(o.customer)))`;

/**
 * Finds the orders that a filter of requests names. It asks for no right to the orders: people who may see a request
 * may see its orders, and an order without such a request selects nothing.
 */
@Injectable()
export class FindOrdersOfFilter {
  constructor(private readonly database: Database) {}

  /**
   * Null without a filter. An unknown name has no orders.
   * @param order an id, or a system and a reference like `ERP/SO-10482`
   * @param customer an id, or the name that orders give, in any case
   * @throws http.scope_missing for a token that may not read orders
   */
  async find(actor: Actor, { order, customer }: { order?: string; customer?: string }): Promise<OrdersOfFilter | null> {
    const filters = [
      ...(order === undefined ? [] : [byOrder(order)]),
      ...(customer === undefined ? [] : [byCustomer(customer)]),
    ];
    const [first] = filters;
    if (first === undefined) return null;
    if (!isInScope(actor, 'orders:read')) throw refuse('http.scope_missing', undefined, { scope: 'orders:read' });
    const conditions = filters.map(({ condition }, at) => condition(`$${at + 1}`)).join(' AND ');
    const [found] = await this.database.query<OrdersOfFilter>(
      `SELECT ${first.key('$1')} AS key,
              ARRAY(SELECT CAST(o.id AS text) FROM customer_order o WHERE ${conditions}) AS orders`,
      filters.map(({ value }) => value),
    );
    return found!;
  }
}

/** A filter as SQL over its parameter. */
interface Filter {
  value: string;
  condition: (parameter: string) => string;
  key: (parameter: string) => string;
}

function byOrder(order: string): Filter {
  if (isId(order)) {
    return { value: order, condition: (id) => `o.id = ${id}::uuid`, key: (id) => `'order ' || ${id}::uuid` };
  }
  const named = (name: string): string =>
    `o.system = split_part(${name}::text, '/', 1) AND o.reference = split_part(${name}::text, '/', 2)`;
  return {
    value: order,
    condition: named,
    key: (name) => `coalesce((SELECT 'order ' || o.id FROM customer_order o WHERE ${named(name)}), '')`,
  };
}

const byCustomer = (customer: string): Filter =>
  isId(customer)
    ? { value: customer, condition: (id) => `o.customer_id = ${id}::uuid`, key: (id) => `'customer ' || ${id}::uuid` }
    : {
        value: customer,
        condition: (name) => `lower(o.customer) = lower(${name}::text)`,
        key: (name) => `'name ' || lower(${name}::text)`,
      };
