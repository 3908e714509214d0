import type { Refusal } from '../../platform/http/refusal.js';
import { refuse } from '../delay-cost.errors.js';

/** The refusal code for a rate that is not acceptable; null: none. */
export function examineRate(
  { currency, day }: { currency: string; day: string },
  reportCurrency: string,
  now: Date,
): Refusal | null {
  if (currency === reportCurrency) return refuse('exchange_rate.of_report_currency');
  return day > now.toISOString().slice(0, 10) ? refuse('exchange_rate.day_to_come') : null;
}
