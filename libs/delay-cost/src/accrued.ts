import { Instant, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { dateAfter, onAxis, releaseDate } from './axis.js';
import { costOn } from './cost.js';
import { PricedOrder } from './priced-order.js';
import { countedPromises } from './promises.js';
import { Accrual, realised } from './segments.js';

/** The cost so far of an open order. */
export interface Accrued {
  /** Minor units, including today. */
  cost: bigint;
  /**
   * The cost up to the last midnight, or up to a later change of the promise. Only this part is attributed, because the
   * holders of today may still change.
   */
  finished: Accrual;
  /**
   * The cost of today so far; it moves to `finished` when the day ends. Null if the order is not late or if now is
   * midnight.
   */
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

/** The cost of one more unit of delay, minor units. */
export interface NextUnit {
  amount: bigint;
  /** The promised date if it is in the future, because one more day then costs nothing; else null. */
  startsOn: LocalDate | null;
}

/** The cost of one more unit of waiting, for an order that is open at the instant: "the next day costs …". */
export function nextUnit(order: PricedOrder, now: Instant): NextUnit {
  const today = localDateOf(order.axis.zone, now);
  if (today < order.promised) return { amount: 0n, startsOn: order.promised };
  return { amount: costOn(order, nextUnitDate(order, today)) - costOn(order, today), startsOn: null };
}

/**
 * The next unit of a composite profile is the next unit of any of its lines: the next calendar day if one line counts
 * calendar days.
 */
function nextUnitDate({ profile, axis }: PricedOrder, today: LocalDate): LocalDate {
  const kinds = profile.kind === 'COMPOSITE' ? profile.components.map((line) => line.axis) : [axis.kind];
  return dateAfter(onAxis(axis, kinds.includes('CALENDAR_DAY') ? 'CALENDAR_DAY' : 'WORKING_DAY'), today, 1);
}
