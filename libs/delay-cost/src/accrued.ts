import { Instant, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { dateAfter, onAxis, releaseDate } from './axis.js';
import { costOn } from './cost.js';
import { PricedOrder } from './priced-order.js';
import { countedPromises } from './promises.js';
import { Accrual, realised } from './segments.js';

/** The cost so far of an order that is still open. */
export interface Accrued {
  /** Minor units, today included. */
  cost: bigint;
  /**
   * Up to the midnight before now, or up to a promise made since: only this is attributed, for today's holders may still
   * change.
   */
  finished: Accrual;
  /** Today so far; its amount goes to `finished` when the day ends. Null when the order is not late or now is midnight. */
  running: { date: LocalDate; amount: bigint } | null;
}

export function accrued(order: PricedOrder, now: Instant): Accrued {
  const { axis, earlier = [] } = order;
  const date = localDateOf(axis.zone, now);
  const settled = Math.max(startOfLocalDay(axis.zone, date), earlier.at(-1)?.until ?? -Infinity);
  const finished = realised(order, settled);
  const cost = costOn(order, releaseDate(axis, now));
  const isRunning = now > settled && date > countedPromises(order).at(-1)!.promised;
  return { cost, finished, running: isRunning ? { date, amount: cost - finished.cost } : null };
}

/** The price of one more unit of delay. */
export interface NextUnit {
  amount: bigint;
  /** The promised date while it still lies ahead, when one more day costs nothing yet; else null. */
  startsOn: LocalDate | null;
}

/** The cost of waiting one more unit with an order open at the instant: "the next day costs …". */
export function nextUnit(order: PricedOrder, now: Instant): NextUnit {
  const today = localDateOf(order.axis.zone, now);
  if (today < order.promised) return { amount: 0n, startsOn: order.promised };
  return { amount: costOn(order, nextUnitDate(order, today)) - costOn(order, today), startsOn: null };
}

/** A composite profile moves with the first of its lines: on any day as soon as one line counts all days. */
function nextUnitDate({ profile, axis }: PricedOrder, today: LocalDate): LocalDate {
  const kinds = profile.kind === 'COMPOSITE' ? profile.components.map((line) => line.axis) : [axis.kind];
  return dateAfter(onAxis(axis, kinds.includes('CALENDAR_DAY') ? 'CALENDAR_DAY' : 'WORKING_DAY'), today, 1);
}
