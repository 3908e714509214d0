import { attribute, type CostHolderInterval } from '@lockstep/delay-cost';
import { roundHalfUp } from '@lockstep/money';
import { Injectable } from '@nestjs/common';
import { endOf, OrderLookup, type OrderView } from '../orders/index.js';
import { Clocks, type RequestReplay, type TermsOfService } from '../sla/index.js';
import { accrualOf } from './accrual-of.js';
import { Blockers } from './blockers.js';
import { PriceOrders } from './price-orders.js';

/** A department that answers requests, and the requests whose terms are varied. */
export interface Answering {
  departmentId: string;
  /** The requests whose time beyond the target is examined. */
  requestIds: ReadonlySet<string>;
}

/** The cost under one set of terms, in minor units of the order's currency. */
export interface LateCost {
  /** The department's share of the time in which it was beyond the target of one of the requests (classes PB and PL). */
  share: bigint;
  /** The cost of the part of that time in which no other party held the order up. */
  alone: bigint;
}

export interface LateCostsOfOrder {
  orderId: string;
  currency: string;
  /** Costs in the sequence of the terms. */
  costs: LateCost[];
}

/** A separate party for the time beyond the target, so that `attribute` computes its sole cost. */
const LATE = '~LATE';

/**
 * The delay cost that fell while a department was late with requests that held orders up, under several terms. Other
 * terms change which time counts as late. They change neither the delay nor its cost. For an open order only the units
 * that have ended count. An order without a price costs nothing.
 */
@Injectable()
export class LateCosts {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly clocks: Clocks,
  ) {}

  /**
   * Costs by order, without the orders that have no price. A `null` term means the terms that each request was sent
   * under.
   */
  async ofAll(
    orderIds: readonly string[],
    answering: Answering,
    terms: readonly (TermsOfService | null)[],
    asOf: Date,
  ): Promise<LateCostsOfOrder[]> {
    const orders = await this.orders.byIds(orderIds);
    const links = (await this.orders.linksOfAll(orderIds)).filter(({ blocks }) => blocks);
    const replays = await this.clocks.replaysOf(
      links.map(({ requestId }) => requestId),
      asOf,
    );
    const costs: LateCostsOfOrder[] = [];
    for (const order of orders) {
      const own = links.filter(({ orderId }) => orderId === order.id);
      const segments = await this.segmentsOf(order, asOf);
      if (segments === null) continue;
      const blockings = terms.map((each) => blockingUnder(own, replays, answering, each, asOf));
      const { id: orderId, currency } = order;
      costs.push({ orderId, currency, costs: blockings.map((blocking) => lateCost(segments, blocking, answering)) });
    }
    return costs;
  }

  private async segmentsOf(order: OrderView, asOf: Date) {
    const end = endOf(order);
    const at = end !== null && end <= asOf ? end : asOf;
    const priced = (await this.pricing.ofPriceable([order], at)).get(order.id);
    return priced === undefined ? null : accrualOf(order, priced, at).segments;
  }
}

type Links = ConstructorParameters<typeof Blockers>[0];

function blockingUnder(
  links: Links,
  replays: ReadonlyMap<string, RequestReplay>,
  { requestIds }: Answering,
  terms: TermsOfService | null,
  asOf: Date,
): CostHolderInterval[] {
  const pasts = new Map(
    links.map(({ requestId }) => {
      const replay = replays.get(requestId)!;
      return [requestId, terms === null || !requestIds.has(requestId) ? replay.recorded : replay.under(terms)];
    }),
  );
  return new Blockers(links, pasts).holders(asOf);
}

function lateCost(
  segments: Parameters<typeof attribute>[0]['segments'],
  blocking: readonly CostHolderInterval[],
  { departmentId, requestIds }: Answering,
): LateCost {
  const isLate = ({ party, cls, request }: { party: string; cls: string; request: string }): boolean =>
    party === departmentId && (cls === 'PB' || cls === 'PL') && requestIds.has(request);
  const share = attribute({ segments, blocking })
    .leaves.filter(isLate)
    .reduce((sum, { amount }) => sum + amount, 0n);
  const apart = blocking.map((interval) => (isLate(interval) ? { ...interval, party: LATE } : interval));
  const late = attribute({ segments, blocking: apart }).parties.find(({ party }) => party === LATE);
  return { share, alone: late === undefined ? 0n : roundHalfUp(late.sole.numerator, late.sole.denominator) };
}
