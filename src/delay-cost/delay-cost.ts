import { AGREED, type DayHolder, EXTERNAL_HOLDER, type Leaf, type NextUnit, UNBLOCKED } from '@lockstep/delay-cost';
import type { LocalDate } from '@lockstep/working-time';
import type { OrderForecast } from './forecast/foresee-order.js';
import type { SecondReading } from './second-reading.js';

/**
 * UNPRICED: lateness has no price, because the promise or the complete profile is missing. NOT_LATE: open, and the
 * promised date is not over. ACCRUING: open and late. REALISED: released or cancelled, the figure is final.
 */
export const DELAY_STATES = ['UNPRICED', 'NOT_LATE', 'ACCRUING', 'REALISED'] as const;
export type DelayState = (typeof DELAY_STATES)[number];

/** The cost of one party in minor units. Always sole ≤ amount ≤ involved, up to one minor unit of rounding. */
export interface DelayParty {
  /**
   * The id of a department, `~EXTERNAL`, or `~UNBLOCKED` for time in which no request blocked the order and its owner
   * answers.
   */
  party: string;
  amount: bigint;
  /** The cost of the time in which this party alone held the order up. */
  sole: bigint;
  /** The cost of the time in which this party held the order up, alone or with others. */
  involved: bigint;
  /**
   * Seconds in which the party held the order up after the promised date, whether they cost anything or not. Null where
   * an old frozen figure does not contain it.
   */
  blockedSeconds: number | null;
}

/** A party that holds a request blocking the order. */
export type DelayHolder = Pick<DayHolder, 'party' | 'cls' | 'request'>;

/** The delay cost of an order at an instant. Amounts are minor units of `currency`. */
export interface DelayCost {
  orderId: string;
  state: DelayState;
  asOf: Date;
  currency: string;
  /** True when promise, value and profile were confirmed. Unconfirmed figures are only shown and do not rank requests. */
  verified: boolean;
  /** Whole units late, including the running one. */
  units: number;
  /** The cost so far, in minor units, including today. */
  cost: bigint;
  /** The shares of the cost of the finished days; once realised, of the whole cost. */
  leaves: Leaf[];
  parties: DelayParty[];
  /** The cost of the same days, shared by the time used beyond the agreed time. */
  second: SecondReading;
  /** Today's part, whose holders are not final yet. Null unless accruing. */
  running: { date: LocalDate; amount: bigint; holders: DelayHolder[] } | null;
  /** The price of one more unit of delay. Null once the cost is final, and for an order without a price. */
  nextDay: NextUnit | null;
  /** The forecast of an open order with a promise, provided its answers come as foreseen. */
  forecast: OrderForecast | null;
}

/** True for a party that is no department: outside the company, unblocked time, or agreed time. */
export const isNoDepartment = (party: string): boolean => [EXTERNAL_HOLDER, UNBLOCKED, AGREED].includes(party);
