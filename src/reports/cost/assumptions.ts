import type { RateBook } from '../../delay-cost/index.js';
import { MOST_ORDERS } from './most-orders.js';

/** The assumptions of a cost report, with which a reader can check it and repeat it. */
export interface Assumptions {
  orders: number;
  unverified: number;
  unpriced: number;
  /** Open orders with an answer that cannot be foreseen. */
  unknownForecasts: number;
  sentences: string[];
}

/** The facts about an order that the assumptions count. */
export interface AssumedOrder {
  verified: boolean;
  priced: boolean;
  forecastKnown: boolean;
}

/** @param past true: the figures are read as of an instant before the present day */
export function assumptionsOf(
  read: readonly AssumedOrder[],
  { asOf, rates, past }: { asOf: Date; rates: RateBook; past: boolean },
): Assumptions {
  const counts = {
    orders: read.length,
    unverified: read.filter(({ verified }) => !verified).length,
    unpriced: read.filter(({ priced }) => !priced).length,
    unknownForecasts: read.filter(({ forecastKnown }) => !forecastKnown).length,
  };
  return {
    ...counts,
    sentences: [...readingInWords(asOf, past), ...ordersInWords(counts), ...missingInWords(rates, 'its orders are')],
  };
}

/** @param what the subject that is left out of the sums, with its verb */
export const missingInWords = ({ missing, reportCurrency }: RateBook, what: string): string[] =>
  missing.map(
    ({ currency, day }) =>
      `Nobody put down what ${currency} was worth on ${day}: ${what} not in the sums in ${reportCurrency}.`,
  );

const readingInWords = (asOf: Date, past: boolean): string[] => [
  `Read as of ${asOf.toISOString()}: what happened after it, and rates put down after it, do not count.`,
  'What has left is frozen, by the last correction known then. Of open orders the promises are those of the instant, value and profile those of today.',
  'Delay is counted in each order’s zone: in calendar days, or in working days of its owner by the calendar known today.',
  'Who held an order up is read from the events of its requests, by the calendars of their departments.',
  'An order is foreseen to leave an allowance after the last answer it waits for; nothing else is supposed to happen.',
  ...(past ? ['How long others took, by which answers are foreseen, is read from what is known today.'] : []),
  'Sums are converted once, by the rate of the day an order left, of open ones by that of the instant, and shared anew.',
];

const ordersInWords = ({ orders, unverified, unpriced, unknownForecasts }: Omit<Assumptions, 'sentences'>): string[] =>
  [
    `${orders} orders are read, of at most ${MOST_ORDERS.toLocaleString('en')}.`,
    unverified > 0 ? `${unverified} of them are unverified: what somebody typed in. They are counted and marked.` : '',
    unpriced > 0 ? `${unpriced} of them have no price, which is not the same as costing nothing.` : '',
    unknownForecasts > 0
      ? `Of ${unknownForecasts} of them an answer cannot be foreseen: their forecast is the least there can be.`
      : '',
  ].filter((sentence) => sentence !== '');
