import { Injectable } from '@nestjs/common';
import { mayCite } from '../articles/index.js';
import { mayLinkTo } from '../orders/index.js';
import { type Actor, isInScope } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { RequestLookup, ShowRequest } from '../requests/index.js';
import { PresentClocks } from '../sla/index.js';
import { HistoryOfRequest } from './history-of-request.js';
import type { RequestPageDto } from './http/desk.dto.js';
import { OffersOnPage } from './offers-on-page.js';
import { OrdersOfRequest } from './orders-of-request.js';

/** Everything about a request in one read. */
@Injectable()
export class ComposeRequestPage {
  constructor(
    private readonly requests: RequestLookup,
    private readonly show: ShowRequest,
    private readonly clocks: PresentClocks,
    private readonly offers: OffersOnPage,
    private readonly orders: OrdersOfRequest,
    private readonly history: HistoryOfRequest,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<RequestPageDto> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    return {
      asOf: this.clock.now(),
      request: await this.show.to(actor, request.id),
      clocks: request.submittedAt === null ? null : await this.clocks.figures(request),
      ...(await this.offers.of(actor, request)),
      orders: isInScope(actor, 'orders:read') ? await this.orders.of(actor, request) : null,
      ...(await this.history.of(actor, request)),
      abilities: {
        linkOrder: mayLinkTo(actor, request),
        citeArticles: mayCite(this.requests.sideOf(actor, request), request),
      },
    };
  }
}
