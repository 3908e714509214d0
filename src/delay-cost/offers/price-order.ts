import { answeredAt, type DelayAxis, effectiveCostOn, type OrderUnderPolicy } from '@lockstep/delay-cost';
import type { Instant, LocalDate } from '@lockstep/working-time';
import { finishDate, unitsLateOn } from './finish.js';
import type { OrderConsequence } from './offer-consequence.js';

/** A waiting order, with the facts that decide whether an answer makes it late. */
export interface WaitingOrder {
  id: string;
  currency: string;
  verified: boolean;
  zone: string;
  promised: LocalDate | null;
  /** Planned units between the last answer and the release. */
  allowance: number;
  /** Null when lateness has no price. */
  priced: OrderUnderPolicy | null;
}

/** Forecasts of the other requests that block an order. */
export interface OthersForecast {
  /** The request that is answered last, with its instant; null when no other request blocks. */
  last: { requestId: string; at: Instant } | null;
  /** False when at least one of them has no forecast. */
  known: boolean;
}

export interface Answers {
  offered: Instant;
  commitment: Instant | null;
  firstAsk: Instant | null;
}

/**
 * The price of an offered answer for one order: eff(d(X)) − eff(d(reference)). Each answer is computed together with
 * the other requests that the order waits for, because the order leaves one allowance after the last of them. So an
 * offer that is answered before another blocking request costs nothing, and the sentence says so. An order that leaves
 * on its promised date in any case breaks no date and waits for no answer: each late answer costs its risk.
 */
export function priceOrder(order: WaitingOrder, answers: Answers, others: OthersForecast): OrderConsequence {
  const axis: DelayAxis = order.priced?.order.axis ?? { kind: 'CALENDAR_DAY', zone: order.zone };
  const policy = order.priced?.policy ?? 'HOLD';
  const finish = (answer: Instant) =>
    finishDate(axis, answeredAt(policy, answer, others.last?.at ?? null), order.allowance);
  const effect = (answer: Instant | null): bigint | null =>
    order.priced === null || answer === null ? null : effectiveCostOn(order.priced, finish(answer));
  const against = (reference: Instant | null): bigint | null => difference(effect(answers.offered), effect(reference));
  const leavesAnyway = policy === 'RELEASE_AT_DEADLINE';
  const isLate = (answer: Instant): boolean =>
    !leavesAnyway && order.promised !== null && finish(answer) > order.promised;
  const outlaster = others.last !== null && others.last.at > answers.offered ? others.last.requestId : null;
  return {
    orderId: order.id,
    currency: order.currency,
    priced: effect(answers.offered) !== null,
    verified: order.verified,
    againstCommitment: against(answers.commitment),
    againstFirstAsk: against(answers.firstAsk),
    unitsLate: order.priced && (leavesAnyway ? 0 : unitsLateOn(order.priced.order, finish(answers.offered))),
    breaksDate: isLate(answers.offered) && (answers.commitment === null || !isLate(answers.commitment)),
    dominatedById: leavesAnyway ? null : outlaster,
    forecastKnown: others.known || leavesAnyway,
  };
}

const difference = (a: bigint | null, b: bigint | null): bigint | null => (a === null || b === null ? null : a - b);
