import { Injectable } from '@nestjs/common';
import { mayCite, ShowCitations } from '../articles/index.js';
import { type Actor, isInScope } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { PresentOfferConsequences } from '../delay-cost/index.js';
import { ShowFeedback } from '../feedback/index.js';
import { mayLinkTo } from '../orders/index.js';
import { OfferLookup, RequestLookup, ShowOffers, ShowRequest, ShowTimeline } from '../requests/index.js';
import { PresentClocks } from '../sla/index.js';
import type { RequestPageDto } from './http/desk.dto.js';
import { OrdersOfRequest } from './orders-of-request.js';

/** The page shows this many timeline entries. The timeline has its own address for the others. */
const MOMENTS = 50;

/** Everything about a request in one read. */
@Injectable()
export class ComposeRequestPage {
  constructor(
    private readonly requests: RequestLookup,
    private readonly show: ShowRequest,
    private readonly offers: ShowOffers,
    private readonly offerLookup: OfferLookup,
    private readonly consequences: PresentOfferConsequences,
    private readonly timeline: ShowTimeline,
    private readonly clocks: PresentClocks,
    private readonly orders: OrdersOfRequest,
    private readonly citations: ShowCitations,
    private readonly feedback: ShowFeedback,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<RequestPageDto> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    const readsOrders = isInScope(actor, 'orders:read');
    const readsAll = this.requests.mayReadConversation(actor, request);
    const readsOffers = await this.offerLookup.isReadableBy(actor, request);
    return {
      asOf: this.clock.now(),
      request: await this.show.to(actor, request.id),
      clocks: request.submittedAt === null ? null : await this.clocks.figures(request),
      offers: readsOffers ? await this.offers.to(actor, request.id) : null,
      offerConsequences: readsOffers && readsOrders ? await this.consequences.ofRequest(actor, request.id) : null,
      orders: readsOrders ? await this.orders.of(actor, request) : null,
      articles: await this.citations.of(actor, request.id),
      feedback: readsAll && request.submittedAt !== null ? await this.feedback.to(actor, request.id) : null,
      timeline: readsAll ? await this.timeline.to(actor, request.id, { limit: MOMENTS }) : null,
      abilities: {
        linkOrder: mayLinkTo(actor, request),
        citeArticles: mayCite(this.requests.sideOf(actor, request), request),
      },
    };
  }
}
