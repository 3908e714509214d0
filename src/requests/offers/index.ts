import { NegotiateDate } from './negotiate-date.js';
import { DateNegotiations } from './date-negotiations.js';
import { ExpireOffers } from './expire-offers.js';
import { DateEscalations } from './escalation/date-escalations.js';
import { EndDateEscalation } from './escalation/end-date-escalation.js';
import { EscalateDate } from './escalation/escalate-date.js';
import { LookOn } from './escalation/look-on.js';
import { OfferActs } from './http/offer-acts.js';
import { OffersController } from './http/offers.controller.js';
import { RequestOffersController } from './http/request-offers.controller.js';
import { ShowOffers } from './http/show-offers.js';
import { ListOffers } from './list-offers.js';
import { OfferAbilities } from './offer-abilities.js';
import { OfferLookup } from './offer-lookup.js';
import { LapseOpenOffer } from './listeners/lapse-open-offer.js';
import { OpenWithWishedDate } from './listeners/open-with-wished-date.js';
import { OfferReach } from './offer-reach.js';
import { OfferTable } from './offer-table.js';
import { ReplyTime } from './reply-time.js';

/** Providers and controllers for the negotiation of dates. */
export const offers = {
  listeners: [OpenWithWishedDate, LapseOpenOffer, EndDateEscalation],
  providers: [
    NegotiateDate,
    ExpireOffers,
    DateEscalations,
    EscalateDate,
    LookOn,
    DateNegotiations,
    ListOffers,
    OfferAbilities,
    OfferLookup,
    OfferActs,
    OfferReach,
    OfferTable,
    ReplyTime,
    ShowOffers,
  ],
  controllers: [RequestOffersController, OffersController],
};
