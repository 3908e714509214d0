import { formatMoney } from '@lockstep/money';
import { localDateOf } from '@lockstep/working-time';
import { PricedOrder } from './priced-order.js';
import { Accrual, CostStretch } from './segments.js';
import { dateInWords, latenessInWords } from './words.js';

/**
 * The cost of each promise as a sentence: "Promised for 6 March until 10 March: 4 days late, 4,000.00 USD". The promise
 * in force comes last: "Promised for 16 March: in time".
 * @param accrual of that order.
 * @param todayIncluded true if the last unit of the promise in force is today, which is not over.
 */
export function describePromises(
  order: PricedOrder,
  { stretches }: Accrual,
  currency: string,
  todayIncluded = false,
): string[] {
  const { axis, promised, earlier = [] } = order;
  const ended = earlier.map(
    (each) => `${dateInWords(each.promised)} until ${dateInWords(localDateOf(axis.zone, each.until))}`,
  );
  return [...ended, dateInWords(promised)].map((date, index) => {
    const today = todayIncluded && index === ended.length;
    return `Promised for ${date}: ${lateness(stretches[index]!, axis.kind, currency, today)}`;
  });
}

function lateness(
  { units, cost }: CostStretch,
  axis: PricedOrder['axis']['kind'],
  currency: string,
  today: boolean,
): string {
  const late = latenessInWords(units, axis, today);
  return units === 0 ? late : `${late}, ${formatMoney({ amount: cost, currency })}`;
}
