/** The consequence of an answer at one instant, compared with the promised instant and with the instant first asked for. */
export interface OfferConsequence {
  /** When the answer would come: the offered date, or the end of the offered duration if it were accepted at once. */
  answerAt: Date;
  /** The date in force; null while nothing is promised. */
  commitmentAt: Date | null;
  /** The first date that the requester named; null when it named none. */
  firstAskAt: Date | null;
  /** Working seconds of the provider after the date in force; negative before it. */
  slackSeconds: number | null;
  reckonedAt: Date;
  orders: OrderConsequence[];
}

/** The consequence for one order that cannot leave without the answer. Sums are minor units of its currency. */
export interface OrderConsequence {
  orderId: string;
  currency: string;
  /** False: nobody has priced lateness. The sums are then null, never zero. */
  priced: boolean;
  /** True when promise, value and profile were confirmed. Terms that were only typed in are unconfirmed. */
  verified: boolean;
  /** The additional cost compared with an answer at the date in force, in minor units; negative where the offer saves. */
  againstCommitment: bigint | null;
  againstFirstAsk: bigint | null;
  /** Whole units late; null where there is no promised date. */
  unitsLate: number | null;
  /** True when the order would leave in time by the date in force, and leaves late by the offered date. */
  breaksDate: boolean;
  /** Another request that is forecast to hold the order up longer than this offer; null: none. */
  dominatedById: string | null;
  /** False when another blocking request has no forecast. */
  forecastKnown: boolean;
}

/** The price compared with the date in force or, while nothing is promised, with the date first asked for. */
export const priceOf = (order: OrderConsequence, commitmentAt: Date | null): bigint | null =>
  commitmentAt === null ? order.againstFirstAsk : order.againstCommitment;
