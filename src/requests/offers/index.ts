import { AcceptOffer } from './acts/accept-offer.js';
import { CounterOffer } from './acts/counter-offer.js';
import { DeclineOffer } from './acts/decline-offer.js';
import { MakeOffer } from './acts/make-offer.js';
import { WithdrawOffer } from './acts/withdraw-offer.js';
import { DateNegotiations } from './date-negotiations.js';
import { ExpireOffers } from './expire-offers.js';
import { OffersController } from './http/offers.controller.js';
import { RequestOffersController } from './http/request-offers.controller.js';
import { ShowOffers } from './http/show-offers.js';
import { ListOffers } from './list-offers.js';
import { OfferLookup } from './offer-lookup.js';
import { LapseOpenOffer } from './listeners/lapse-open-offer.js';
import { OpenWithWishedDate } from './listeners/open-with-wished-date.js';
import { OfferTable } from './offer-table.js';
import { ReplyTime } from './reply-time.js';

/** What the module of requests registers for the negotiation of dates. */
export const offers = {
  listeners: [OpenWithWishedDate, LapseOpenOffer],
  providers: [
    ...[MakeOffer, CounterOffer, AcceptOffer, DeclineOffer, WithdrawOffer, ExpireOffers],
    ...[DateNegotiations, ListOffers, OfferLookup, OfferTable, ReplyTime, ShowOffers],
  ],
  controllers: [RequestOffersController, OffersController],
};
