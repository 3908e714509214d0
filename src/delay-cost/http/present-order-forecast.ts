import type { Leaf } from '@lockstep/delay-cost';
import { toInstantOrNull } from '../../platform/clock/clock.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { collapse } from '../collapse.js';
import type { AwaitedAnswer, OrderForecast } from '../forecast/foresee-order.js';
import type { AwaitedAnswerDto, OrderForecastDto } from './dto/delay-cost.dto.js';
import type { ReaderNames } from './names.js';

/** @param past the forecast is read as of an instant before the present day. */
export function presentOrderForecast(
  { leavesOn, units, cost, leaves, known, awaited }: OrderForecast,
  currency: string,
  names: ReaderNames,
  past: boolean,
): OrderForecastDto {
  const sumOf = (a: Leaf, b: Leaf): Leaf => ({ ...a, amount: a.amount + b.amount });
  return {
    leavesOn,
    units,
    cost: cost === null ? null : toMoneyDto(cost, currency),
    leaves: collapse(leaves, names.seen, sumOf).map((leaf) => ({
      ...names.holder(leaf),
      amount: toMoneyDto(leaf.amount, currency),
    })),
    known,
    awaited: collapse(awaited.map(toPart), names.seen, later).map((part) => presentAwaited(part, names)),
    notReproducible: past ? whatIsOfToday(awaited) : [],
  };
}

const toPart = (answer: AwaitedAnswer) => ({ ...answer, cls: '' });

/** An answer that is not foreseen counts as later than any date. */
const later = <Each extends AwaitedAnswer>(a: Each, b: Each): Each =>
  a.forecast.at === null || (b.forecast.at !== null && a.forecast.at >= b.forecast.at) ? a : b;

const presentAwaited = (
  { party, requestId, forecast }: Omit<AwaitedAnswer, 'request'> & { requestId: string | null },
  names: ReaderNames,
): AwaitedAnswerDto => ({
  party: names.party(party),
  ...names.request(requestId),
  answeredAt: toInstantOrNull(forecast.at),
  basis: forecast.basis,
});

/** The clocks of that time can be read again from their events; these cannot. */
const whatIsOfToday = (awaited: readonly AwaitedAnswer[]): string[] => [
  'Value and profile of the order are those of today.',
  ...(awaited.some(({ forecast }) => forecast.basis === 'CURVE')
    ? ['How long others took is read from what is known today.']
    : []),
];
