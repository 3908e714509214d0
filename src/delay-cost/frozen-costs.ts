import { NO_REQUEST } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { endOf, type OrderView } from '../orders/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { FrozenCost, FrozenCostLeaf, FrozenCostParty, FrozenSecondLeaf } from './frozen-cost.entity.js';
import type { ReckonedCost } from './reckon.js';

/** The person who caused the freezing, and the reason. */
export interface Freezing {
  /** Null when the clock acted and no person. */
  byId: string | null;
  reason: string;
}

/** Stores the figures computed at the end of an order, and reads them again. */
@Injectable()
export class FrozenCosts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async freeze(order: OrderView, reckoned: ReckonedCost, by: Freezing): Promise<void> {
    const { state, units, cost, leaves, parties, second } = reckoned;
    const frozenCostId = newId();
    await this.database.repository(FrozenCost).insert({
      id: frozenCostId,
      orderId: order.id,
      orderVersion: order.version,
      priced: state !== 'UNPRICED',
      units,
      total: cost,
      currency: order.currency,
      divergenceBasisPoints: Number(second.divergence),
      releasedAt: endOf(order)!,
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

  /** All figures ever frozen for an order, the one that counts first. */
  versionsOf(orderId: string): Promise<FrozenCost[]> {
    return this.database.repository(FrozenCost).find({ where: { orderId }, order: { orderVersion: 'DESC' } });
  }

  /** Figures by order id, as they counted at the instant. Orders that had no price when they left are absent. */
  async ofAll(orders: readonly OrderView[], asOf: Date): Promise<Map<string, ReckonedCost>> {
    const counting = await this.counting(
      orders.map(({ id }) => id),
      asOf,
    );
    const parts = { where: { frozenCostId: In(counting.map(({ id }) => id)) } };
    const leaves = await this.database.repository(FrozenCostLeaf).find({ ...parts, order: { id: 'ASC' } });
    const second = await this.database.repository(FrozenSecondLeaf).find({ ...parts, order: { id: 'ASC' } });
    const parties = await this.database.repository(FrozenCostParty).find({ ...parts, order: { party: 'ASC' } });
    return new Map(
      counting.map((frozen) => {
        const isPart = ({ frozenCostId }: { frozenCostId: string }): boolean => frozenCostId === frozen.id;
        const of = { leaves: leaves.filter(isPart), second: second.filter(isPart), parties: parties.filter(isPart) };
        return [frozen.orderId, toReckoned(frozen, of)];
      }),
    );
  }

  /** The last version known at the instant. For an order that was known to have left only later, the very last version. */
  private async counting(orderIds: string[], asOf: Date): Promise<FrozenCost[]> {
    const versions = await this.database
      .repository(FrozenCost)
      .find({ where: { orderId: In(orderIds) }, order: { orderVersion: 'DESC' } });
    return orderIds.flatMap((orderId) => {
      const own = versions.filter((version) => version.orderId === orderId);
      return own.find(({ frozenAt }) => frozenAt <= asOf) ?? own[0] ?? [];
    });
  }
}

interface Parts {
  leaves: FrozenCostLeaf[];
  second: FrozenSecondLeaf[];
  parties: FrozenCostParty[];
}

const toReckoned = (frozen: FrozenCost, { leaves, second, parties }: Parts): ReckonedCost => ({
  state: frozen.priced ? 'REALISED' : 'UNPRICED',
  units: frozen.units,
  cost: frozen.total,
  leaves: leaves.map(toLeaf),
  parties: parties.map(({ frozenCostId: _frozenCostId, ...party }) => party),
  second: { leaves: second.map(toLeaf), divergence: BigInt(frozen.divergenceBasisPoints) },
  running: null,
  nextDay: null,
});

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
