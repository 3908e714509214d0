import { type RateBook, rateWishOf, restated } from '../../delay-cost/index.js';
import { isAtLeast } from '../cost/sum-up.js';
import type { RiskyOrder } from './sum-risk.js';
import type { OrderForecastLate } from './value-at-risk.report.js';

/** The amounts of an order at risk, in the order's own currency. */
export const riskyOrder = ({ order, cost, failure, waits }: OrderForecastLate): RiskyOrder => ({
  ownerDepartmentId: order.ownerDepartmentId,
  currency: order.currency,
  value: order.value,
  waiting: cost.forecast.cost,
  waitingAtLeast: isAtLeast(cost.forecast),
  leaves: cost.forecast.leaves,
  expectedError: failure?.expectedError ?? null,
  errorAtLeast: failure?.isAtLeast ?? false,
  waits,
  awaitedParties: cost.forecast.awaited.map(({ party }) => party),
});

/** The amounts in the report currency; null where no rate is recorded for the day. */
export function riskyOrderIn(book: RateBook, each: OrderForecastLate): RiskyOrder | null {
  const bill = restated(each, book);
  if (bill === null) return null;
  const inReportCurrency = (amount: bigint | null) => (amount === null ? null : book.convert(amount, rateWishOf(each)));
  return {
    ...riskyOrder(each),
    currency: book.reportCurrency,
    value: inReportCurrency(each.order.value),
    waiting: bill.forecast && bill.forecast.cost,
    leaves: bill.forecast?.leaves ?? [],
    expectedError: inReportCurrency(each.failure?.expectedError ?? null),
  };
}
