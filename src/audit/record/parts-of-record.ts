import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { OfferLookup, type RequestView, ShowOffers, ShowRequest } from '../../requests/index.js';
import { PresentClocks } from '../../sla/index.js';

/**
 * The request, its clocks and its offers as the API presents them, without data that matters only at the moment of
 * reading.
 */
@Injectable()
export class PartsOfRecord {
  constructor(
    private readonly show: ShowRequest,
    private readonly offers: ShowOffers,
    private readonly offerLookup: OfferLookup,
    private readonly clocks: PresentClocks,
  ) {}

  async of(actor: Actor, request: RequestView): Promise<object> {
    const { abilities: _abilities, ...shown } = await this.show.to(actor, request.id);
    return {
      request: shown,
      clocks: request.submittedAt === null ? { clocks: [] } : await this.clocks.explanations(request, actor),
      offers: await this.offersOf(actor, request),
    };
  }

  private async offersOf(actor: Actor, request: RequestView): Promise<object | null> {
    if (!(await this.offerLookup.isReadableBy(actor, request))) return null;
    const {
      abilities: _abilities,
      onTheTable: _open,
      commitment: _promise,
      ...shown
    } = await this.offers.to(actor, request.id);
    return shown;
  }
}
