import { type RateBook, rateOf, restated } from '../../delay-cost/index.js';
import type { OrderWithCost } from './cost.report.js';
import type { CostedOrder } from './sum-up.js';

/**
 * The same orders in the report currency: each total converted once and shared anew, so that parts sum to the whole
 * there too. Those of whose day there is no rate are left out; the book names them.
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
    failure: book.convert(failure, rateOf({ order, cost: delay }))!,
  };
}
