import { attribute, type HolderInterval } from '@lockstep/delay-cost';
import { roundHalfUp } from '@lockstep/money';
import { Injectable } from '@nestjs/common';
import { endOf, OrderLookup, type OrderView } from '../orders/index.js';
import { Clocks, type RequestReplay, type TermsOfService } from '../sla/index.js';
import { accrualOf } from './accrual-of.js';
import { Blockers } from './blockers.js';
import { PriceOrders } from './price-orders.js';

/** A department that answers requests, some of them under other terms than those they were sent under. */
export interface Answering {
  departmentId: string;
  /** Whose time beyond the target is looked at. */
  requestIds: ReadonlySet<string>;
}

/** Minor units of the order's currency. */
export interface LateCost {
  /** Its share of the moments in which it was beyond the target of one of the requests (classes PB and PL). */
  share: bigint;
  /** The cost of those moments in which nothing else held the order up. */
  alone: bigint;
}

export interface LateCostsOfOrder {
  orderId: string;
  currency: string;
  /** In the order of the terms. */
  costs: LateCost[];
}

/** The party of the moments beyond the target, so that those in which it alone held the order up can be told. */
const LATE = '~LATE';

/**
 * The delay cost of orders that fell while a department was late with requests that held them up, under several terms.
 * Other terms change what counts as late; they change neither the delay nor its cost. Of an open order the units that
 * have ended count; one without a price costs nothing.
 */
@Injectable()
export class LateCosts {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly clocks: Clocks,
  ) {}

  /** Without the orders that have no price. `null` stands for the terms that each request was sent under. */
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
): HolderInterval[] {
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
  blocking: readonly HolderInterval[],
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
