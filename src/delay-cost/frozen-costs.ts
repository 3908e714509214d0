import { NO_REQUEST } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type OrderView } from '../orders/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { FrozenCost, FrozenCostLeaf, FrozenCostParty, FrozenSecondLeaf } from './frozen-cost.entity.js';
import type { Reckoned } from './reckon.js';

/** Who had the figure frozen, and why. */
export interface Freezing {
  /** Null when the clock itself acted. */
  byId: string | null;
  reason: string;
}

/** Keeps what was reckoned at a release, and tells it again. */
@Injectable()
export class FrozenCosts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async freeze(order: OrderView, { units, cost, leaves, parties, second }: Reckoned, by: Freezing): Promise<void> {
    const frozenCostId = newId();
    await this.database.repository(FrozenCost).insert({
      id: frozenCostId,
      orderId: order.id,
      orderVersion: order.version,
      units,
      total: cost,
      currency: order.currency,
      divergenceBasisPoints: Number(second.divergence),
      releasedAt: order.releasedAt!,
      frozenAt: this.clock.now(),
      frozenById: by.byId,
      reason: by.reason,
    });
    const row = <Part extends { request: string }>({ request, ...part }: Part) => ({
      id: newId(),
      frozenCostId,
      ...part,
      requestId: request === NO_REQUEST ? null : request,
    });
    await this.database.repository(FrozenCostLeaf).insert(leaves.map(row));
    await this.database.repository(FrozenSecondLeaf).insert(second.leaves.map(row));
    await this.database.repository(FrozenCostParty).insert(parties.map((party) => ({ frozenCostId, ...party })));
  }

  /** All that were ever frozen for an order, the one that counts first. */
  versionsOf(orderId: string): Promise<FrozenCost[]> {
    return this.database.repository(FrozenCost).find({ where: { orderId }, order: { orderVersion: 'DESC' } });
  }

  /** Null when the order had no price when it left. */
  async of(orderId: string): Promise<Reckoned | null> {
    const [frozen] = await this.versionsOf(orderId);
    if (frozen === undefined) return null;
    const parts = { where: { frozenCostId: frozen.id } };
    const leaves = await this.database.repository(FrozenCostLeaf).find({ ...parts, order: { id: 'ASC' } });
    const second = await this.database.repository(FrozenSecondLeaf).find({ ...parts, order: { id: 'ASC' } });
    const parties = await this.database.repository(FrozenCostParty).find({ ...parts, order: { party: 'ASC' } });
    return {
      state: 'REALISED',
      units: frozen.units,
      cost: frozen.total,
      leaves: leaves.map(toLeaf),
      parties: parties.map(({ party, amount, sole, involved }) => ({ party, amount, sole, involved })),
      second: { leaves: second.map(toLeaf), divergence: BigInt(frozen.divergenceBasisPoints) },
      running: null,
      nextDay: null,
    };
  }
}

const toLeaf = <Cls>({
  party,
  cls,
  requestId,
  amount,
}: {
  party: string;
  cls: Cls;
  requestId: string | null;
  amount: bigint;
}) => ({ party, cls, request: requestId ?? NO_REQUEST, amount });
