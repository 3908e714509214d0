import type { CostHolderInterval, PricedOrder } from '@lockstep/delay-cost';
import { addDays, type Instant, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { OrderView } from '../../orders/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { Blockers } from '../blockers.js';
import { asIfResumed, type AwaitedAnswer, foreseeOrder, type OrderForecast } from './foresee-order.js';
import { type ReadForecast, RequestForecasts } from './request-forecasts.js';

/** An order that has not left, with its price and its blockers. */
export interface OpenOrder {
  order: OrderView;
  /** Null when lateness has no price. */
  priced: PricedOrder | null;
  blockers: Blockers;
}

/** Forecasts when open orders leave, and their cost then. */
@Injectable()
export class OrderForecasts {
  constructor(private readonly forecasts: RequestForecasts) {}

  /** Forecasts by order id; orders without a promised date are absent. The answers of all orders are foreseen together. */
  async of(open: readonly OpenOrder[], asOf: Date): Promise<Map<string, OrderForecast>> {
    const promising = open.filter(({ order }) => order.promisedDate !== null);
    const awaited = promising.flatMap(({ blockers }) => blockers.standing(asOf));
    const answers = await this.forecasts.read(awaited, asOf);
    return new Map(promising.map((each) => [each.order.id, foresee(each, answers, asOf)]));
  }
}

/** An answer that is not foreseen counts as missing at least until the end of the day. */
function foresee(
  { order, priced, blockers }: OpenOrder,
  answers: ReadonlyMap<string, ReadForecast>,
  asOf: Date,
): OrderForecast {
  const foreseen = new Map<string, CostHolderInterval[]>();
  const awaited: AwaitedAnswer[] = [];
  const { zone, promisedDate, releaseAllowanceDays: allowance } = order;
  const endOfToday = startOfLocalDay(zone, addDays(localDateOf(zone, toSeconds(asOf)), 1));
  for (const request of blockers.standing(asOf)) {
    const answer = answers.get(request);
    if (answer === undefined) continue;
    const held = heldUntil(answer.forecast.at ?? endOfToday, request, answer, blockers, asOf);
    foreseen.set(request, held);
    awaited.push({ request, party: held.at(-1)?.party ?? answer.promise.party, forecast: answer.forecast });
  }
  const axis = priced?.axis ?? { kind: 'CALENDAR_DAY', zone };
  const blocking = blockers.held((request) => foreseen.get(request) ?? blockers.lifeOf(request, asOf));
  const promised = priced?.promised ?? promisedDate!;
  return foreseeOrder({ axis, promised, allowance, priced }, blocking, awaited, toSeconds(asOf));
}

/** The foreseen holders until the answer, if nothing else happens. A paused request is treated as resumed now. */
function heldUntil(
  until: Instant,
  request: string,
  { promise }: ReadForecast,
  blockers: Blockers,
  asOf: Date,
): CostHolderInterval[] {
  const now = toSeconds(asOf);
  const held = blockers.pasts.get(request)!.holdersIfUntouched(asOf, toInstant(until));
  if (promise.state !== 'PAUSED') return held;
  const party = held.findLast(({ cls }) => cls === 'PW' || cls === 'PB')?.party ?? promise.party;
  return asIfResumed(held, { request, party }, { now, breachAt: promise.projectedBreachAt, until });
}
