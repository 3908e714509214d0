/** The consequence of an answer at one instant, compared with the promised instant and with the one asked for first. */
export interface OfferConsequence {
  /** When the answer would come: the offered date, or the end of the offered duration were it accepted at once. */
  answerAt: Date;
  /** The date in force; null while nothing is promised. */
  commitmentAt: Date | null;
  /** The first date the requester named; null when it never did. */
  firstAskAt: Date | null;
  /** Working seconds of the provider after the date in force, negative before it. */
  slackSeconds: number | null;
  reckonedAt: Date;
  orders: OrderConsequence[];
}

/** The consequence for one order that cannot leave without the answer. Sums are in minor units of its currency. */
export interface OrderConsequence {
  orderId: string;
  currency: string;
  /** False: nobody said what lateness costs. The sums are null then, never nothing. */
  priced: boolean;
  /** Promise, value and profile were confirmed, and not only typed in. */
  verified: boolean;
  /** The additional cost against an answer at the date in force; negative where it saves. */
  againstCommitment: bigint | null;
  againstFirstAsk: bigint | null;
  /** Whole units late; null where no date was promised. */
  unitsLate: number | null;
  /** The order would leave in time at the date in force, and does not at the one offered. */
  breaksDate: boolean;
  /** Another request is forecast to hold the order up longer than this offer. */
  dominatedById: string | null;
  /** False when the forecast of another blocking request is not known. */
  forecastKnown: boolean;
}

/** The price is measured against the promised date or, while nothing is promised, against the one asked for first. */
export const priceOf = (order: OrderConsequence, commitmentAt: Date | null): bigint | null =>
  commitmentAt === null ? order.againstFirstAsk : order.againstCommitment;
