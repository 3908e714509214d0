import { formatMoney } from '@lockstep/money';
import { localDateOf } from '@lockstep/working-time';
import { PricedOrder } from './priced-order.js';
import { Accrual, Stretch } from './segments.js';
import { dateInWords, unitInWords } from './words.js';

/**
 * What each promise cost, as sentences: "Promised for 6 March until 10 March: 4 days late, 4,000.00 USD", and the one in
 * force, "Promised for 16 March: in time".
 * @param accrual of that order.
 */
export function describePromises(order: PricedOrder, { stretches }: Accrual, currency: string): string[] {
  const { axis, promised, earlier = [] } = order;
  const ended = earlier.map(
    (each) => `${dateInWords(each.promised)} until ${dateInWords(localDateOf(axis.zone, each.until))}`,
  );
  return [...ended, dateInWords(promised)].map(
    (date, index) => `Promised for ${date}: ${lateness(stretches[index]!, axis.kind, currency)}`,
  );
}

function lateness({ units, cost }: Stretch, axis: PricedOrder['axis']['kind'], currency: string): string {
  if (units === 0) return 'in time';
  const unit = unitInWords(axis);
  return `${units} ${units === 1 ? unit : `${unit}s`} late, ${formatMoney({ amount: cost, currency })}`;
}
