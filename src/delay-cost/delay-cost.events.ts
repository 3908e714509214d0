import { defineEvent } from '../platform/events/index.js';

/** Stream kind `exchange_rate`. The rate is a decimal number of units of the report currency for one unit. */
export const ExchangeRateSet = defineEvent<{ currency: string; day: string; rate: string }>(
  'exchange_rate.set',
  'What a currency was worth on a day was put down.',
);
