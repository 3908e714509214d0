import { type Accrual, accrued, cancelledBecauseLate, type PricedOrder, realised } from '@lockstep/delay-cost';
import { endOf, type OrderView } from '../orders/index.js';
import { toSeconds } from '../platform/clock/clock.js';

/** What an order's delay has cost up to the instant: of one still open then, the days that had ended. */
export function accrualOf(order: OrderView, priced: PricedOrder, at: Date): Accrual {
  const end = endOf(order);
  return end === null || end > at
    ? accrued(priced, toSeconds(at)).finished
    : accrualAtEnd(order, priced, toSeconds(end));
}

/**
 * What it cost in the end. An order given up because it was late has cost its loss beside its delay; given up for
 * another reason it costs nothing more than the delay it had by then.
 */
export function accrualAtEnd(
  { cancellationKind, lostOrderLump }: OrderView,
  priced: PricedOrder,
  end: number,
): Accrual {
  return cancellationKind === 'BECAUSE_LATE'
    ? cancelledBecauseLate(priced, end, lostOrderLump ?? 0n)
    : realised(priced, end);
}
