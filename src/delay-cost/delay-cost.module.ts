import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { DelayCosts } from './delay-costs.js';
import { ExplainDelay } from './explain-delay.js';
import { OrderForecasts } from './forecast/order-forecasts.js';
import { RequestForecasts } from './forecast/request-forecasts.js';
import { ResponseCurves } from './forecast/response-curves.js';
import { ResponseTimes } from './forecast/response-times.js';
import { FindBlockers } from './find-blockers.js';
import { FrozenCosts } from './frozen-costs.js';
import { Holdings } from './holdings.js';
import { DelayCostController } from './http/delay-cost.controller.js';
import { FindNames } from './http/names.js';
import { PresentDelayCost } from './http/present-delay-cost.js';
import { PresentForecast } from './http/present-forecast.js';
import { PresentUsualTimes } from './http/present-usual-times.js';
import { RequestForecastController } from './http/request-forecast.controller.js';
import { OfferConsequencesController } from './http/offer-consequences.controller.js';
import { PresentOfferConsequences } from './http/present-offer-consequences.js';
import { PriceOfferOnTheTable } from './http/price-offer-on-the-table.js';
import { FreezeCostWhenOrderEnds } from './listeners/freeze-cost-when-order-ends.js';
import { PriceOfferWhenMade } from './listeners/price-offer-when-made.js';
import { RefuseUnacknowledgedCost } from './listeners/refuse-unacknowledged-cost.js';
import { LateCosts } from './late-costs.js';
import { OfferConsequences } from './offers/offer-consequences.js';
import { ReckonOffer } from './offers/reckon-offer.js';
import { WaitingOrders } from './offers/waiting-orders.js';
import { PriceOrders } from './price-orders.js';
import { ExchangeRatesController } from './rates/http/exchange-rates.controller.js';
import { ListRates } from './rates/list-rates.js';
import { Rates } from './rates/rates.js';
import { RestateCosts } from './rates/restate-costs.js';
import { SetRate } from './rates/set-rate.js';
import { SetRates } from './rates/set-rates.js';
import { FindSeenRequests } from './seen-requests.js';
import { Stakes } from './stakes.js';

@Module({
  imports: [DepartmentsModule, IncidentsModule, OrdersModule, RequestsModule, SlaModule],
  controllers: [DelayCostController, ExchangeRatesController, OfferConsequencesController, RequestForecastController],
  providers: [
    DelayCosts,
    ExplainDelay,
    FindBlockers,
    FindNames,
    FindSeenRequests,
    FreezeCostWhenOrderEnds,
    FrozenCosts,
    Holdings,
    LateCosts,
    PresentDelayCost,
    PriceOrders,
    Stakes,
    ...[OrderForecasts, PresentForecast, PresentUsualTimes, RequestForecasts, ResponseCurves, ResponseTimes],
    ...[ListRates, Rates, RestateCosts, SetRate, SetRates],
    ...[OfferConsequences, ReckonOffer, WaitingOrders],
    ...[PresentOfferConsequences, PriceOfferOnTheTable, PriceOfferWhenMade, RefuseUnacknowledgedCost],
  ],
  exports: [
    ...[SetRates, Stakes],
    ...[DelayCosts, LateCosts, Rates, RequestForecasts, ResponseCurves, RestateCosts, WaitingOrders],
    ...[PresentDelayCost, PresentOfferConsequences, PresentUsualTimes, ReckonOffer],
  ],
})
export class DelayCostModule {}
