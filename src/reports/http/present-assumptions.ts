import type { RateBook } from '../../delay-cost/index.js';
import { type AssumedOrder, assumptionsOf } from '../cost/assumptions.js';
import type { OrderWithCost } from '../cost/cost.report.js';
import type { AssumptionsDto, RatesAssumedDto } from './assumptions.dto.js';

/** @param now the present moment, which the instant asked about may lie before. */
export function presentAssumptions(
  read: readonly AssumedOrder[],
  rates: RateBook,
  { asOf, now }: { asOf: Date; now: Date },
): AssumptionsDto {
  const past = asOf.toISOString().slice(0, 10) < now.toISOString().slice(0, 10);
  return { ...assumptionsOf(read, { asOf, rates, past }), ...presentRates(rates) };
}

export const presentRates = ({ reportCurrency, used, missing }: RateBook): Omit<RatesAssumedDto, 'sentences'> => ({
  reportCurrency,
  rates: used.map(({ currency, day, rate, ratedOn }) => ({ currency, day, rate: rate!, ratedOn: ratedOn! })),
  missingRates: missing,
});

export const assumedOf = ({ order, costed: { delay } }: OrderWithCost): AssumedOrder => ({
  verified: order.verifiedAt !== null,
  priced: delay.state !== 'UNPRICED',
  forecastKnown: delay.forecast?.known ?? true,
});
