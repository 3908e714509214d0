import type { Promises } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { CustomerOrder } from './customer-order.entity.js';
import { OrderLink } from './order-link.entity.js';
import { refuse } from './orders.errors.js';
import type { OrderPromise } from './promises/order-promise.entity.js';
import { OrderPromises } from './promises/order-promises.js';

export interface OrderName {
  system: string;
  reference: string;
}

/** An order as other modules read it. */
export type OrderView = Readonly<CustomerOrder>;
export type OrderLinkView = Readonly<OrderLink>;
export type OrderPromiseView = Readonly<OrderPromise>;

/** The departments that have, or had, a part in request `r`. */
const PARTS = '(ARRAY[r.requester_department_id, r.holder_department_id] || r.former_holder_ids)';

/**
 * SQL condition: the reader may see order `o`. Readers are the owner's people, the people of every department that has
 * a part in a request linked to the order, and executives. $1 is the reader's departments, $2 whether the reader is an
 * executive.
 */
export const VISIBLE_ORDER = visibleOrder();

/**
 * The condition of `VISIBLE_ORDER` for a paged list, evaluated order by order. Without OFFSET 0 the planner ignores the
 * end of the page and first reads the requests of all orders.
 */
export const VISIBLE_ORDER_OF_PAGE = visibleOrder('OFFSET 0');

function visibleOrder(end = ''): string {
  return `($2 OR o.owner_department_id = ANY ($1::uuid[]) OR EXISTS (
  SELECT 1 FROM order_link l JOIN request r ON r.id = l.request_id
   WHERE l.order_id = o.id
     AND ${PARTS} && $1::uuid[] ${end}))`;
}

export const readerOfOrders = (actor: Actor): [string[], boolean] => [
  actor.memberships.map((membership) => membership.departmentId),
  actor.executive,
];

/** Finds orders and their links. An order that the reader may not see counts as not existing. */
@Injectable()
export class OrderLookup {
  constructor(
    private readonly database: Database,
    private readonly promises: OrderPromises,
  ) {}

  byId(id: string): Promise<OrderView | null> {
    return this.database.repository(CustomerOrder).findOneBy({ id });
  }

  /** Orders in the sequence of the given ids. */
  async byIds(ids: readonly string[]): Promise<OrderView[]> {
    const found = await this.database.find(CustomerOrder, 'o', 'FROM customer_order o WHERE o.id = ANY ($1)', [ids]);
    const orders = new Map(found.map((order) => [order.id, order]));
    return ids.map((id) => orders.get(id)!);
  }

  byName(name: OrderName): Promise<OrderView | null> {
    return this.database.repository(CustomerOrder).findOneBy({ system: name.system, reference: name.reference });
  }

  /** @throws order.not_found */
  async visibleTo(actor: Actor, name: OrderName): Promise<OrderView> {
    const order = await this.findVisible(actor, name);
    if (order === null) throw refuse('order.not_found');
    return order;
  }

  /**
   * The order, or null where no order has this name.
   * @throws order.not_found when the order exists and the actor may not see it
   */
  findVisible(actor: Actor, name: OrderName): Promise<OrderView | null> {
    return this.find(readerOfOrders(actor), name);
  }

  /**
   * The order, or null where no order has this name, by the sight of a plain member of the department.
   * @throws order.not_found when the order exists and members may not see it
   */
  findVisibleIn(departmentId: string, name: OrderName): Promise<OrderView | null> {
    return this.find([[departmentId], false], name);
  }

  private async find(reader: [string[], boolean], name: OrderName): Promise<OrderView | null> {
    const order = await this.byName(name);
    if (order === null) return null;
    const [seen] = await this.database.query<{ id: string }>(
      `SELECT o.id FROM customer_order o WHERE o.id = $3 AND ${VISIBLE_ORDER}`,
      [...reader, order.id],
    );
    if (seen === undefined) throw refuse('order.not_found');
    return order;
  }

  /** The orders among these that the reader may see. */
  async visibleAmong(actor: Actor, ids: readonly string[]): Promise<OrderView[]> {
    if (ids.length === 0) return [];
    return this.database.find(
      CustomerOrder,
      'o',
      `FROM customer_order o WHERE o.id = ANY ($3::uuid[]) AND ${VISIBLE_ORDER}`,
      [...readerOfOrders(actor), ids],
    );
  }

  /** The departments that may see the order: its owner's, and every one that has a part in a request linked to it. */
  async involvedDepartments(orderId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT owner_department_id AS id FROM customer_order WHERE id = $1
        UNION
       SELECT unnest(${PARTS})
         FROM order_link l JOIN request r ON r.id = l.request_id WHERE l.order_id = $1`,
      [orderId],
    );
    return rows.map((row) => row.id);
  }

  /** Every statement about the promised date, oldest first. */
  promisesOf(order: OrderView): Promise<OrderPromiseView[]> {
    return this.promises.of(order);
  }

  /** Promises by order id, as they stood at the instant, or as they stand now. Orders without a promise are absent. */
  promisesAt(orders: readonly OrderView[], at?: Date): Promise<Map<string, Promises>> {
    return this.promises.at(orders, at);
  }

  /** The requests under an open dispute on whether, or from when, they held an order up; by order id. */
  async disputedAmong(orderIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ orderId: string; requests: string[] }>(
      `SELECT l.order_id AS "orderId", array_agg(l.request_id ORDER BY l.request_id) AS requests
         FROM order_link l JOIN order_dispute d ON d.link_id = l.id
        WHERE l.order_id = ANY ($1::uuid[]) AND d.settled_at IS NULL
        GROUP BY l.order_id`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, requests }) => [orderId, requests]));
  }

  /** All links ever made to this order, also the ones that were taken back. */
  linksOf(orderId: string): Promise<OrderLinkView[]> {
    return this.database.repository(OrderLink).find({ where: { orderId }, order: { linkedAt: 'ASC', id: 'ASC' } });
  }

  linksOfAll(orderIds: readonly string[]): Promise<OrderLinkView[]> {
    const from = 'FROM order_link l WHERE l.order_id = ANY ($1::uuid[]) ORDER BY l.linked_at, l.id';
    return this.database.find(OrderLink, 'l', from, [orderIds]);
  }

  /** The links of these requests, oldest first. */
  linksOfRequests(requestIds: readonly string[]): Promise<OrderLinkView[]> {
    const from = 'FROM order_link l WHERE l.request_id = ANY ($1::uuid[]) ORDER BY l.linked_at, l.id';
    return this.database.find(OrderLink, 'l', from, [requestIds]);
  }

  linksOfRequest(requestId: string): Promise<OrderLinkView[]> {
    return this.database.repository(OrderLink).find({ where: { requestId }, order: { linkedAt: 'ASC', id: 'ASC' } });
  }
}
