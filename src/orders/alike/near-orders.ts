import { Injectable } from '@nestjs/common';
import { type Actor, isInScope } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { NewOrder } from '../../requests/index.js';
import { type OrderName, readerOf, VISIBLE_ORDER } from '../order-lookup.js';
import { distanceOf, lookalikeOf, oneSlipAround } from './lookalike.js';

const MOST = 5;
const MOST_CANDIDATES = 200;

/** Orders whose reference somebody may have meant when they wrote another one. */
@Injectable()
export class NearOrders {
  constructor(private readonly database: Database) {}

  /** Only orders that the reader may see, in any system; the likeliest first. None for a token without `orders:read`. */
  async of(actor: Actor, { system, reference }: OrderName): Promise<OrderName[]> {
    if (!isInScope(actor, 'orders:read')) return [];
    const candidates = await this.database.query<OrderName>(
      `SELECT o.system, o.reference FROM customer_order o
        WHERE lockstep_lookalike(o.reference) = ANY ($3) AND (o.system, o.reference) <> ($4, $5) AND ${VISIBLE_ORDER}
        ORDER BY o.reference, o.system LIMIT $6`,
      [...readerOf(actor), oneSlipAround(lookalikeOf(reference)), system, reference, MOST_CANDIDATES],
    );
    const ranked = candidates
      .map((name) => ({ name, distance: distanceOf(reference, name.reference) }))
      .sort((a, b) => a.distance - b.distance);
    const [nearest] = ranked;
    return ranked
      .filter(({ distance }) => nearest!.distance > 0 || distance === 0)
      .slice(0, MOST)
      .map(({ name }) => name);
  }

  /** The order that nobody had heard of before this link, or before the first link of this request; null: there is none. */
  async createdBy(actor: Actor, link: { requestId: string; id?: string }): Promise<NewOrder | null> {
    const [created] = await this.database.query<OrderName>(
      `SELECT o.system, o.reference
         FROM order_link l JOIN customer_order o ON o.id = l.order_id
        WHERE l.request_id = $1 AND ($2::uuid IS NULL OR l.id = $2)
          AND o.created_at = l.linked_at AND o.created_by_id = l.linked_by_id
          AND NOT EXISTS (SELECT FROM order_link earlier WHERE earlier.order_id = o.id AND earlier.id < l.id)
        ORDER BY l.id LIMIT 1`,
      [link.requestId, link.id ?? null],
    );
    return created === undefined ? null : { ...created, mayHaveMeant: await this.of(actor, created) };
  }
}
