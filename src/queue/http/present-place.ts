import { localDateOf } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import { type MoneyDto, toMoneyDto } from '../../platform/http/fields.js';
import type { ExplainedPlace } from '../queries/explain-place.js';
import { describePlace, PLACE_RULE, type ToldOrder } from '../reckoning/describe-place.js';
import type { OrderLine } from '../reckoning/order-line.js';
import type { ExplainedOrderDto, PlaceExplanationDto } from './dto/place-explanation.dto.js';

/** In figures and in words, with the dates of the department that answers. */
export function presentPlace(explained: ExplainedPlace, zone: string): PlaceExplanationDto {
  const { row, entry, place, of } = explained;
  const { basis, currency, nominal } = entry;
  const money = (amount: bigint): MoneyDto => toMoneyDto(amount, currency);
  const [expedited, effort] = [entry.lane === 0, { minutes: entry.effortMinutes, source: entry.effortSource }];
  const dateOf = (finish: Date): string => localDateOf(zone, toSeconds(finish) - 1);
  return {
    requestId: row.requestId,
    number: row.number,
    reckonedAt: entry.reckonedAt,
    ...{ place, of, expedited, basis },
    ...{ savedPerHour: money(entry.savedPerHour), saved: money(entry.saved), effort },
    ...{ finishNowAt: entry.finishNowAt, finishLaterAt: entry.finishLaterAt },
    nominal: nominal && { rate: toMoneyDto(BigInt(nominal.rate), nominal.currency), days: nominal.days },
    orders: entry.lines.map((line) => presentLine(line, explained)),
    rule: PLACE_RULE,
    sentences: describePlace({
      ...{ place, of, expedited, basis, effort },
      ...{ finishNow: dateOf(entry.finishNowAt), finishLater: dateOf(entry.finishLaterAt) },
      orders: entry.lines.map((line) => toldOrder(line, explained)),
      nominal: nominal && {
        rate: { amount: BigInt(nominal.rate), currency: nominal.currency },
        days: nominal.days,
      },
      savedPerHour: { amount: entry.savedPerHour, currency },
    }),
  };
}

/** A request the reader may not see has no name, only the time it takes. */
function presentLine(line: OrderLine, { orders, requests }: ExplainedPlace): ExplainedOrderDto {
  const order = orders.get(line.orderId);
  const outlaster = line.outlastedBy === null ? undefined : requests.get(line.outlastedBy);
  return {
    order: order === undefined ? null : { system: order.system, reference: order.reference },
    standing: line.standing,
    saved: line.saved === null ? null : toMoneyDto(BigInt(line.saved), line.currency),
    leavesAnywayOn: line.leavesAnywayOn ?? null,
    ...{ releasedNow: line.releasedNow, releasedLater: line.releasedLater },
    outlasted: line.outlastedBy !== null,
    outlastedBy: outlaster === undefined ? null : { id: line.outlastedBy!, number: outlaster },
    ...{ heldByOthers: line.heldByOthers, forecastKnown: line.forecastKnown },
  };
}

const toldOrder = (line: OrderLine, { orders, requests }: ExplainedPlace): ToldOrder => ({
  name: orders.get(line.orderId)?.reference ?? 'an order of others',
  standing: line.standing,
  saved: line.saved === null ? null : { amount: BigInt(line.saved), currency: line.currency },
  leavesAnywayOn: line.leavesAnywayOn ?? null,
  ...{ releasedNow: line.releasedNow, releasedLater: line.releasedLater },
  outlastedBy: line.outlastedBy === null ? null : (requests.get(line.outlastedBy) ?? 'another request'),
  ...{ heldByOthers: line.heldByOthers, forecastKnown: line.forecastKnown },
});
