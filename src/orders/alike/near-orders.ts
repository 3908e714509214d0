import { Injectable } from '@nestjs/common';
import { type Actor, isInScope } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { NewOrder } from '../../requests/index.js';
import { type OrderName, readerOfOrders, VISIBLE_ORDER } from '../order-lookup.js';
import { distanceOf, lookalikeOf, oneSlipAround } from './lookalike.js';

const MOST = 5;
const MOST_CANDIDATES = 200;

/** Finds orders whose reference somebody may have meant when they wrote another one. */
@Injectable()
export class NearOrders {
  constructor(private readonly database: Database) {}

  async named(actor: Actor, { system, reference }: OrderName): Promise<NewOrder> {
    return { system, reference, mayHaveMeant: await this.of(actor, { system, reference }) };
  }

  /** Orders of any system that the reader may see, the closest first. Empty for a token without `orders:read`. */
  private async of(actor: Actor, { system, reference }: OrderName): Promise<OrderName[]> {
    if (!isInScope(actor, 'orders:read')) return [];
    const candidates = await this.database.query<OrderName>(
      `SELECT o.system, o.reference FROM customer_order o
        WHERE lockstep_lookalike(o.reference) = ANY ($3) AND (o.system, o.reference) <> ($4, $5) AND ${VISIBLE_ORDER}
        ORDER BY o.reference, o.system LIMIT $6`,
      [...readerOfOrders(actor), oneSlipAround(lookalikeOf(reference)), system, reference, MOST_CANDIDATES],
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

  /**
   * The unverified order of this link, or the first unverified order of this request; null: there is none. An order
   * that was mistyped before is likely to be mistyped again.
   */
  async onlyNamedBy(actor: Actor, link: { requestId: string; id?: string }): Promise<NewOrder | null> {
    const [named] = await this.database.query<OrderName>(
      `SELECT o.system, o.reference
         FROM order_link l JOIN customer_order o ON o.id = l.order_id
        WHERE l.request_id = $1 AND ($2::uuid IS NULL OR l.id = $2)
          AND l.ended_at IS NULL AND o.verified_at IS NULL
        ORDER BY l.id LIMIT 1`,
      [link.requestId, link.id ?? null],
    );
    return named === undefined ? null : this.named(actor, named);
  }
}
