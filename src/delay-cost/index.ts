export {
  DELAY_STATES,
  type DelayCost,
  type DelayHolder,
  type DelayParty,
  type DelayState,
  isNoDepartment,
} from './delay-cost.js';
export { DelayCostModule } from './delay-cost.module.js';
export { DelayCosts } from './delay-costs.js';
export type { ForecastBasis, RequestForecast } from './forecast/foresee.js';
export { type ResponseHistory, historyFor } from './forecast/population.js';
export { populationInWords } from './forecast/describe-forecast.js';
export { ResponseCurves } from './forecast/response-curves.js';
export { DAYS_BACK } from './forecast/response-times.js';
export { RequestForecasts } from './forecast/request-forecasts.js';
export { type LateCost, LateCosts, type LateCostsOfOrder } from './late-costs.js';
export { PresentDelayCost } from './http/present-delay-cost.js';
export { PresentUsualTimes } from './http/present-usual-times.js';
export { PresentOfferConsequences } from './http/present-offer-consequences.js';
export { ReckonOffer } from './offers/reckon-offer.js';
export { type HeldUp, WaitingOrders } from './offers/waiting-orders.js';
export { ExchangeRateSet } from './delay-cost.events.js';
export { type RateBook, type RateFound, type RateWish } from './rates/rate-book.js';
export { readRate } from './rates/http/read-rate.js';
export { type RateWord, SetRates, type WrittenRate } from './rates/set-rates.js';
export { Stakes } from './stakes.js';
export type { FailureStake } from './describe-stake.js';
export { Rates } from './rates/rates.js';
export { type CostOfOrder, RestateCosts, restated, rateWishOf } from './rates/restate-costs.js';
export { type Restated } from './rates/restate.js';
export { type AwaitedAnswer, type OrderForecast } from './forecast/foresee-order.js';
