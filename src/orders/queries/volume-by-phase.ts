import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import type { OrderPhase } from '../customer-order.entity.js';
import { readerOfOrders, VISIBLE_ORDER } from '../order-lookup.js';
import { PHASE } from './phase.sql.js';

export interface PhaseVolume {
  phase: OrderPhase;
  orders: number;
  /** Orders that are neither released nor cancelled. */
  openOrders: number;
  /** Requests ever linked to those orders. A request linked to several orders counts once. */
  requests: number;
}

/** Numbers of orders and requests before, during and after a purchase, as far as the reader may see them. */
@Injectable()
export class VolumeByPhase {
  constructor(private readonly database: Database) {}

  /** All three phases, in their sequence. */
  execute(actor: Actor): Promise<PhaseVolume[]> {
    return this.database.query<PhaseVolume>(
      `SELECT phases.phase,
              count(DISTINCT o.id)::int AS orders,
              count(DISTINCT o.id) FILTER (WHERE o.released_at IS NULL AND o.cancelled_at IS NULL)::int AS "openOrders",
              count(DISTINCT l.request_id)::int AS requests
         FROM unnest(ARRAY['BEFORE', 'DURING', 'AFTER']) WITH ORDINALITY AS phases (phase, ordinal)
         LEFT JOIN customer_order o ON ${PHASE} = phases.phase AND ${VISIBLE_ORDER}
         LEFT JOIN order_link l ON l.order_id = o.id
        GROUP BY phases.phase, phases.ordinal
        ORDER BY phases.ordinal`,
      readerOfOrders(actor),
    );
  }
}
