import { Instant, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { delayUnits, unitsBetween } from './axis.js';
import { costAfter, marginal } from './cost.js';
import { PricedOrder } from './priced-order.js';
import { Accrual, realised } from './segments.js';

/** What an order still open has cost so far. */
export interface Accrued {
  /** Minor units, today included. */
  cost: bigint;
  /** Up to the midnight before now: only this is attributed, since today's holders may still change. */
  finished: Accrual;
  /** Today so far; its amount goes to `finished` when the day ends. Null when the order is not late or now is midnight. */
  running: { date: LocalDate; amount: bigint } | null;
}

export function accrued(order: PricedOrder, now: Instant): Accrued {
  const { profile, value, axis, promised } = order;
  const date = localDateOf(axis.zone, now);
  const midnight = startOfLocalDay(axis.zone, date);
  const finished = realised(order, midnight);
  const cost = costAfter(profile, value, delayUnits(axis, promised, now));
  return { cost, finished, running: now > midnight && date > promised ? { date, amount: cost - finished.cost } : null };
}

/** The price of one more unit of delay. */
export interface NextUnit {
  amount: bigint;
  /** The promised date while it still lies ahead, when one more day costs nothing yet; else null. */
  startsOn: LocalDate | null;
}

/** What waiting one more unit costs an order open at the instant: "the next day costs …". */
export function nextUnit({ profile, value, axis, promised }: PricedOrder, now: Instant): NextUnit {
  const today = localDateOf(axis.zone, now);
  if (today < promised) return { amount: 0n, startsOn: promised };
  return { amount: marginal(profile, value, unitsBetween(axis, promised, today)), startsOn: null };
}
