import { type RateBook, rateWishOf, restated } from '../../delay-cost/index.js';
import type { OrderWithCost } from './cost.report.js';
import type { CostedOrder } from './sum-up.js';

/**
 * The orders in the report currency. Each total is converted once and shared again, so that the parts sum to the whole
 * there too. Orders without a rate for their day are left out; the book lists them.
 */
export const restateOrders = (orders: readonly OrderWithCost[], book: RateBook): CostedOrder[] =>
  orders.flatMap((each) => restateOrder(each, book) ?? []);

export function restateOrder({ order, costed }: OrderWithCost, book: RateBook): CostedOrder | null {
  const { delay, failure, ownerDepartmentId } = costed;
  const bill = restated({ order, cost: delay }, book);
  if (bill === null) return null;
  const { running, forecast } = delay;
  return {
    ownerDepartmentId,
    delay: {
      state: delay.state,
      currency: book.reportCurrency,
      units: delay.units,
      cost: bill.cost,
      leaves: bill.leaves,
      running: running && { ...running, amount: bill.running },
      forecast: forecast && {
        ...forecast,
        cost: bill.forecast && bill.forecast.cost,
        leaves: bill.forecast?.leaves ?? [],
      },
    },
    failure: book.convert(failure, rateWishOf({ order, cost: delay }))!,
  };
}
