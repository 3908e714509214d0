import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, isInScope } from '../../platform/auth/index.js';
import { isId } from '../../platform/http/fields.js';
import { refuse } from '../../platform/http/http.errors.js';
import { type NewOrder, type RequestOrderFilter, type OrderKnowledge, OrdersAbove } from '../../requests/index.js';
import { NearOrders } from '../alike/near-orders.js';
import { OrderLookup, type OrderName, VISIBLE_ORDER } from '../order-lookup.js';

const SEEN = VISIBLE_ORDER.replaceAll('$1::uuid[]', 'CAST(:own AS uuid[])').replaceAll('$2', ':executive');

/** SQL condition: request `r` concerns an order that fulfils the condition and that the reader may see. */
const concern = (condition: string): string => `EXISTS (
  SELECT FROM order_link l JOIN customer_order o ON o.id = l.order_id
   WHERE l.request_id = r.id AND l.ended_at IS NULL AND ${condition} AND ${SEEN})`;

const leftBefore = (request: string): string =>
  `l.blocks AND o.released_with_answer IS FALSE AND (${request}.resolved_at IS NULL OR ${request}.resolved_at > o.released_at)`;

/**
 * Starts from the few orders that left without an answer. Starting from the requests would read thousands and match
 * few.
 */
const LEFT_WITHOUT = `r.id IN (
  SELECT l.request_id
    FROM customer_order o JOIN order_link l ON l.order_id = o.id JOIN request asked ON asked.id = l.request_id
   WHERE l.ended_at IS NULL AND ${leftBefore('asked')}) AND ${concern(leftBefore('r'))}`;

/** Nearly every request fulfils this condition, so a page fills soon. */
const NOT_LEFT_WITHOUT = `NOT ${concern(leftBefore('r'))}`;

/** Filters and shows orders in the list of requests, and in the answer to a submitted request. */
@Injectable()
export class RequestsByOrder implements OrderKnowledge, OnModuleInit {
  constructor(
    private readonly above: OrdersAbove,
    private readonly near: NearOrders,
    private readonly orders: OrderLookup,
  ) {}

  onModuleInit(): void {
    this.above.bring(this);
  }

  /** SQL conditions of the filter. Refuses a token that may not read orders with `http.scope_missing`. */
  conditions(
    actor: Actor,
    { order, customer, leftWithoutAnswer }: RequestOrderFilter,
  ): [sql: string, parameters: object][] {
    if (order === undefined && customer === undefined && leftWithoutAnswer === undefined) return [];
    if (!isInScope(actor, 'orders:read')) throw refuse('http.scope_missing', undefined, { scope: 'orders:read' });
    const conditions: [string, object][] = [];
    if (order !== undefined) {
      const [system, reference] = order.split('/');
      conditions.push([concern('o.system = :system AND o.reference = :reference'), { system, reference }]);
    }
    if (customer !== undefined) {
      const condition = isId(customer) ? 'o.customer_id = :customer' : 'lower(o.customer) = lower(:customer)';
      conditions.push([concern(condition), { customer }]);
    }
    if (leftWithoutAnswer !== undefined) conditions.push([leftWithoutAnswer ? LEFT_WITHOUT : NOT_LEFT_WITHOUT, {}]);
    return conditions;
  }

  async requireNamable(departmentId: string, name: OrderName): Promise<void> {
    await this.orders.findVisibleIn(departmentId, name);
  }

  onlyNamedBy(actor: Actor, requestId: string): Promise<NewOrder | null> {
    return this.near.onlyNamedBy(actor, { requestId });
  }
}
