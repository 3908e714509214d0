import type { HolderInterval, PricedOrder } from '@lockstep/delay-cost';
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

/** When open orders leave and what they cost then, as far as one can tell. */
@Injectable()
export class OrderForecasts {
  constructor(private readonly forecasts: RequestForecasts) {}

  /** By order, without those that promise no date. The answers of all of them are foreseen at once. */
  async of(open: readonly OpenOrder[], asOf: Date): Promise<Map<string, OrderForecast>> {
    const promising = open.filter(({ order }) => order.promisedDate !== null);
    const awaited = promising.flatMap(({ blockers }) => blockers.standing(asOf));
    const answers = await this.forecasts.read(awaited, asOf);
    return new Map(promising.map((each) => [each.order.id, foresee(each, answers, asOf)]));
  }
}

function foresee(
  { order, priced, blockers }: OpenOrder,
  answers: ReadonlyMap<string, ReadForecast>,
  asOf: Date,
): OrderForecast {
  const foreseen = new Map<string, HolderInterval[]>();
  const awaited: AwaitedAnswer[] = [];
  for (const request of blockers.standing(asOf)) {
    const answer = answers.get(request);
    if (answer === undefined) continue;
    const held = heldUntilAnswered(request, answer, blockers, asOf);
    foreseen.set(request, held);
    awaited.push({ request, party: held.at(-1)?.party ?? answer.promise.party, forecast: answer.forecast });
  }
  const { zone, promisedDate, releaseAllowanceDays: allowance } = order;
  const axis = priced?.axis ?? { kind: 'CALENDAR_DAY', zone };
  const blocking = blockers.held((request) => foreseen.get(request) ?? blockers.lifeOf(request, asOf));
  const promised = priced?.promised ?? promisedDate!;
  return foreseeOrder({ axis, promised, allowance, priced }, blocking, awaited, toSeconds(asOf));
}

/** Nothing else happens until then; one that is paused goes on now. */
function heldUntilAnswered(
  request: string,
  { forecast, promise }: ReadForecast,
  blockers: Blockers,
  asOf: Date,
): HolderInterval[] {
  const now = toSeconds(asOf);
  const until = forecast.at ?? now;
  const held = blockers.pasts.get(request)!.holdersIfUntouched(asOf, toInstant(until));
  if (promise.state !== 'PAUSED') return held;
  const party = held.findLast(({ cls }) => cls === 'PW' || cls === 'PB')?.party ?? promise.party;
  return asIfResumed(held, { request, party }, { now, breachAt: promise.projectedBreachAt, until });
}
