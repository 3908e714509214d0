import { dateInWords, type Effort, type EffortSource } from '@lockstep/delay-cost';
import { formatMoney, type Money } from '@lockstep/money';
import type { LocalDate } from '@lockstep/working-time';
import type { Basis } from './basis.js';
import type { OrderStanding } from './order-line.js';

/** The rule of the queue, as text for people. */
export const PLACE_RULE =
  'A request on which the leads of both sides agreed goes before all others. Then the request that saves most money for ' +
  'an hour of work comes first; between equals the one that is due earlier, then the older one.';

/** An order as presented to the reader. */
export interface ToldOrder {
  /** "SO-10455", or "an order of others". */
  name: string;
  standing: OrderStanding;
  /** Null: not priced. */
  saved: Money | null;
  /** The date on which the order leaves with or without this answer; null: it waits. */
  leavesAnywayOn: LocalDate | null;
  releasedNow: LocalDate | null;
  releasedLater: LocalDate | null;
  /** The request that is answered later than this one, by its number or as "another request"; null when there is none. */
  outlastedBy: string | null;
  heldByOthers: boolean;
  forecastKnown: boolean;
}

export interface ToldPlace {
  place: number;
  of: number;
  expedited: boolean;
  basis: Basis;
  finishNow: LocalDate;
  finishLater: LocalDate;
  orders: ToldOrder[];
  nominal: { rate: Money; days: number } | null;
  effort: Effort;
  savedPerHour: Money;
}

/** The reasons for a place, in sentences: the two futures that are compared, the saving, and the effort. */
export const describePlace = (told: ToldPlace): string[] => [
  ...(told.expedited ? ['The leads of both sides agreed that it goes before all others.'] : []),
  `Begun now it is answered on ${dateInWords(told.finishNow)}, begun five working days later on ${dateInWords(told.finishLater)}.`,
  ...told.orders.flatMap(orderInWords),
  ...basisInWords(told),
  EFFORTS[told.effort.source](told.effort.minutes),
  `That saves ${formatMoney(told.savedPerHour)} an hour: place ${told.place} of ${told.of}.`,
];

const orderInWords = (order: ToldOrder): string[] => [
  savingInWords(order),
  ...(order.outlastedBy === null ? [] : [aloneInWords(order)]),
  ...(order.forecastKnown ? [] : [`When all else that ${order.name} waits for is answered is not foreseen.`]),
];

const aloneInWords = ({ name, releasedNow, outlastedBy }: ToldOrder): string =>
  releasedNow === null
    ? `Alone this answer does not let ${name} go: it waits for ${outlastedBy} as well.`
    : `Alone this answer does not let ${name} go before ${dateInWords(releasedNow)}: it waits for ${outlastedBy} as well.`;

function savingInWords({ name, standing, saved, ...order }: ToldOrder): string {
  if (saved === null) return `What waiting costs ${name} is not priced.`;
  const sum = formatMoney(saved);
  if (standing === 'UNVERIFIED') return `At ${name} it would save ${sum}, but nobody has confirmed its terms.`;
  if (standing === 'NO_RATE') return `At ${name} it saves ${sum}, which no exchange rate of these days compares.`;
  if (saved.amount === 0n) return `At ${name} it saves nothing.`;
  if (order.leavesAnywayOn !== null)
    return `${name} leaves on ${dateInWords(order.leavesAnywayOn)} with or without this answer: in time it saves a risk of ${sum}.`;
  const [now, later] = [order.releasedNow, order.releasedLater].map((date) => date && dateInWords(date));
  return `${name} leaves on ${now} instead of ${later}, which saves ${sum}.`;
}

function basisInWords({ basis, nominal, orders }: ToldPlace): string[] {
  if (basis === 'LEFT') return ['The orders it held up wait no more.'];
  if (nominal === null) return [];
  const service = `its service counts ${formatMoney(nominal.rate)} for each of the ${nominal.days} days between`;
  return orders.some(({ standing }) => standing === 'COUNTED')
    ? [`Without an order ${service}. That is more, so it decides: an order never lowers a place.`]
    : [`No order that counts is linked: ${service}.`];
}

const EFFORTS: Record<EffortSource, (minutes: number) => string> = {
  GIVEN: (minutes) => `It is estimated at ${minutes} minutes of work.`,
  SERVICE_MEDIAN: (minutes) =>
    `Nobody has estimated it; half the answers of this service took ${minutes} minutes or less.`,
  DEPARTMENT_MEDIAN: (minutes) =>
    `Nobody has estimated it; half the answers of this department took ${minutes} minutes or less.`,
  HOUSE_DEFAULT: (minutes) => `Nobody has estimated it, and too few answers are known: ${minutes} minutes are assumed.`,
};
