import { dateInWords } from '@lockstep/delay-cost';
import { formatMoney } from '@lockstep/money';
import type { LocalDate } from '@lockstep/working-time';

/** An order as presented to a reader, or the orders that the reader may not see, taken together. */
export interface ConsequenceTold {
  /** "SO-10455", or "orders of others". */
  name: string;
  currency: string;
  /** The date on which the order leaves with or without the answer; null: it waits. */
  leavesAnywayOn: LocalDate | null;
  /** The price in minor units; null: not priced. */
  price: bigint | null;
  againstFirstAsk: bigint | null;
  breaksDate: boolean;
  /** The request that is answered later than the offer, by its number or as "another request"; null when there is none. */
  outlastedBy: string | null;
  forecastKnown: boolean;
}

/** The consequence of an offer for an order, in sentences like "This costs SO-10455 another 2,000.00 USD." */
export const describeConsequence = (told: ConsequenceTold): string[] =>
  [
    priceInWords(told),
    firstAskInWords(told),
    told.breaksDate ? `It breaks the date promised for ${told.name}.` : null,
    told.outlastedBy === null ? null : `Until then and longer, ${told.name} waits for ${told.outlastedBy} anyway.`,
    told.forecastKnown ? null : `When all else that ${told.name} waits for is answered is not foreseen.`,
  ].filter((sentence) => sentence !== null);

function priceInWords({ name, currency, price, leavesAnywayOn }: ConsequenceTold): string {
  if (price === null) return `What waiting costs ${name} is not priced.`;
  if (price === 0n) return `This costs ${name} nothing more.`;
  if (price > 0n && leavesAnywayOn !== null) {
    const risk = formatMoney({ amount: price, currency });
    return `${name} leaves on ${dateInWords(leavesAnywayOn)} without this answer then, at a risk of ${risk}.`;
  }
  return price > 0n
    ? `This costs ${name} another ${formatMoney({ amount: price, currency })}.`
    : `This saves ${name} ${formatMoney({ amount: -price, currency })}.`;
}

/** Null where the sum is the same as the price itself. */
function firstAskInWords({ name, currency, price, againstFirstAsk }: ConsequenceTold): string | null {
  if (price === null || againstFirstAsk === null || againstFirstAsk === price || againstFirstAsk <= 0n) return null;
  return `Against the date first asked for it costs ${name} ${formatMoney({ amount: againstFirstAsk, currency })}.`;
}
