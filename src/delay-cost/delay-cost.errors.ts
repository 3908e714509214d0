import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'offer.cost_not_acknowledged': [409, 'Accepting this date has a price: read it, and name it as acknowledgedCost.'],
  'forecast.nothing_awaited': [409, 'The request waits for no answer, so there is none to foresee.'],
  'delay_cost.as_of_in_the_future': [422, 'The cost of a delay is known up to the present moment only.'],
  'exchange_rate.of_report_currency': [422, 'The report currency needs no rate.'],
  'exchange_rate.day_to_come': [422, 'A rate is set for today or a past day.'],
});
