import { type Accrual, accrued, cancelledBecauseLate, type PricedOrder, realised } from '@lockstep/delay-cost';
import { endOf, type OrderView } from '../orders/index.js';
import { toSeconds } from '../platform/clock/clock.js';

/**
 * The delay cost of an order up to the instant. For an order that is open at the instant, only the units that had ended
 * count.
 */
export function accrualOf(order: OrderView, priced: PricedOrder, at: Date): Accrual {
  const end = endOf(order);
  return end === null || end > at
    ? accrued(priced, toSeconds(at)).finished
    : accrualAtEnd(order, priced, toSeconds(end));
}

/**
 * The final cost of an order. An order that was cancelled because it was late costs its loss on top of its delay. An
 * order cancelled for another reason costs only the delay it had by then.
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
