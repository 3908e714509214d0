import { NO_REQUEST } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type OrderView } from '../orders/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { FrozenCost, FrozenCostLeaf, FrozenCostParty } from './frozen-cost.entity.js';
import type { Reckoned } from './reckon.js';

/** Keeps what was reckoned at a release, and tells it again. */
@Injectable()
export class FrozenCosts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async freeze(order: OrderView, { units, cost, leaves, parties }: Reckoned): Promise<void> {
    const frozenCostId = newId();
    await this.database.repository(FrozenCost).insert({
      id: frozenCostId,
      orderId: order.id,
      orderVersion: order.version,
      units,
      total: cost,
      currency: order.currency,
      releasedAt: order.releasedAt!,
      frozenAt: this.clock.now(),
    });
    await this.database.repository(FrozenCostLeaf).insert(
      leaves.map(({ party, cls, request, amount }) => ({
        id: newId(),
        frozenCostId,
        party,
        cls,
        requestId: request === NO_REQUEST ? null : request,
        amount,
      })),
    );
    await this.database.repository(FrozenCostParty).insert(parties.map((party) => ({ frozenCostId, ...party })));
  }

  /** Null when the order had no price when it left. */
  async of(orderId: string): Promise<Reckoned | null> {
    const [frozen] = await this.database
      .repository(FrozenCost)
      .find({ where: { orderId }, order: { orderVersion: 'DESC' }, take: 1 });
    if (frozen === undefined) return null;
    const parts = { where: { frozenCostId: frozen.id } };
    const leaves = await this.database.repository(FrozenCostLeaf).find({ ...parts, order: { id: 'ASC' } });
    const parties = await this.database.repository(FrozenCostParty).find({ ...parts, order: { party: 'ASC' } });
    return {
      state: 'REALISED',
      units: frozen.units,
      cost: frozen.total,
      leaves: leaves.map(({ party, cls, requestId, amount }) => ({
        party,
        cls,
        request: requestId ?? NO_REQUEST,
        amount,
      })),
      parties: parties.map(({ party, amount, sole, involved }) => ({ party, amount, sole, involved })),
      running: null,
      nextDay: null,
    };
  }
}
