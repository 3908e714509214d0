import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { toInstant, toInstantOrNull } from '../../platform/clock/clock.js';
import { OfferLookup, type OfferTerms, RequestLookup } from '../../requests/index.js';
import { Clocks } from '../../sla/index.js';
import { answerAt } from './finish.js';
import type { OfferConsequence } from './offer-consequence.js';
import type { Answers } from './price-order.js';
import { WaitingOrders } from './waiting-orders.js';

/**
 * Computes the consequence of a date for the promise of a request and for the orders that wait for it. The caller has
 * checked that the reader may know it.
 */
@Injectable()
export class ReckonOffer {
  constructor(
    private readonly requests: RequestLookup,
    private readonly offers: OfferLookup,
    private readonly clocks: Clocks,
    private readonly calendars: Calendars,
    private readonly waiting: WaitingOrders,
  ) {}

  /**
   * Null before submission: then nothing is promised and no order waits.
   * @param before the sequence number of an event of the request. The consequence is computed as of just before this
   *   event.
   */
  async of(requestId: string, terms: OfferTerms, now: Date, before?: number): Promise<OfferConsequence | null> {
    const promise = await this.clocks.promiseOf(requestId, now, before);
    if (promise === null) return null;
    const request = (await this.requests.find(requestId))!;
    const calendar = await this.calendars.of(request.providerDepartmentId);
    const firstAsk = await this.offers.firstAsk(requestId);
    const answers: Answers = {
      offered: answerAt(terms, calendar, now),
      commitment: promise.projectedDueAt,
      firstAsk: firstAsk === null ? null : answerAt(firstAsk, calendar, firstAsk.madeAt),
    };
    return {
      answerAt: toInstant(answers.offered),
      commitmentAt: toInstantOrNull(answers.commitment),
      firstAskAt: toInstantOrNull(answers.firstAsk),
      slackSeconds: answers.commitment === null ? null : slack(calendar, answers.commitment, answers.offered),
      reckonedAt: now,
      orders: await this.waiting.priced(requestId, answers, now),
    };
  }
}

const slack = (calendar: WorkingCalendar, promised: number, offered: number): number =>
  offered >= promised ? calendar.between(promised, offered) : -calendar.between(offered, promised);
