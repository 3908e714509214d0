import { defineEvent } from '../platform/events/index.js';

/** Stream kind `exchange_rate`. The rate is a decimal number of units of the report currency for one unit. */
export const ExchangeRateSet = defineEvent<{ currency: string; day: string; rate: string }>(
  'exchange_rate.set',
  'The rate of a currency on a day was recorded.',
);
