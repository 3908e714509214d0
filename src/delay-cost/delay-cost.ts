import { AGREED, type DayHolder, EXTERNAL, type Leaf, type NextUnit, UNBLOCKED } from '@lockstep/delay-cost';
import type { LocalDate } from '@lockstep/working-time';
import type { OrderForecast } from './forecast/foresee-order.js';
import type { SecondReading } from './second-reading.js';

/**
 * UNPRICED: without a promise and a complete profile lateness has no price. NOT_LATE: open, and the promised date is
 * not over. ACCRUING: open and late. REALISED: released, the figure is final.
 */
export const DELAY_STATES = ['UNPRICED', 'NOT_LATE', 'ACCRUING', 'REALISED'] as const;
export type DelayState = (typeof DELAY_STATES)[number];

/** Minor units. Always sole ≤ amount ≤ involved, give or take the rounding of one. */
export interface DelayParty {
  /** The id of a department, `~EXTERNAL`, or `~UNBLOCKED`: then the owner of the order answers for the moment. */
  party: string;
  amount: bigint;
  /** The cost that the request alone held up. */
  sole: bigint;
  /** The cost that the request held up, alone or with others. */
  involved: bigint;
  /** How long it held the order up once it was late, whatever that cost; null where a figure frozen long ago does not say. */
  blockedSeconds: number | null;
}

/** Somebody who holds a request that blocks the order. */
export type DelayHolder = Pick<DayHolder, 'party' | 'cls' | 'request'>;

/** The delay cost of an order at an instant. Amounts are minor units of `currency`. */
export interface DelayCost {
  orderId: string;
  state: DelayState;
  asOf: Date;
  currency: string;
  /** Promise, value and profile were confirmed; otherwise the figures are for show and rank nothing. */
  verified: boolean;
  /** Whole units late, the running one included. */
  units: number;
  /** So far, today included. */
  cost: bigint;
  /** The shares of the cost of the finished days, or of all of it once realised. */
  leaves: Leaf[];
  parties: DelayParty[];
  /** The same days shared by who used more time than agreed. */
  second: SecondReading;
  /** Today's part, which has no final holders yet. Null unless accruing. */
  running: { date: LocalDate; amount: bigint; holders: DelayHolder[] } | null;
  /** The price of one more unit of delay; null when there is nothing left to wait for. */
  nextDay: NextUnit | null;
  /** The forecast of an open order with a promise, if its answers come as foreseen. */
  forecast: OrderForecast | null;
}

/** Not a department: outside the company, or nobody at all. */
export const isNoDepartment = (party: string): boolean => [EXTERNAL, UNBLOCKED, AGREED].includes(party);
