import type { OrderView } from '../../orders/index.js';
import { MoneyDto, toMoneyDto } from '../../platform/http/fields.js';
import { describeConsequence } from '../offers/describe-consequence.js';
import type { ConsequenceLine } from '../offers/lines.js';
import type { SeenRequests } from '../seen-requests.js';
import type { OrderConsequenceDto } from './dto/offer-consequences.dto.js';

/** The names that the reader may see. */
export interface SeenNames {
  orders: ReadonlyMap<string, OrderView>;
  requests: SeenRequests;
}

export function presentConsequenceLine(line: ConsequenceLine, { orders, requests }: SeenNames): OrderConsequenceDto {
  const order = line.orderId === null ? undefined : orders.get(line.orderId);
  const money = (amount: bigint | null): MoneyDto | null =>
    amount === null ? null : toMoneyDto(amount, line.currency);
  const outlaster = line.dominatedById === null ? undefined : requests.get(line.dominatedById);
  return {
    order: order === undefined ? null : { system: order.system, reference: order.reference },
    orders: line.orders,
    price: money(line.price),
    priceAgainstFirstAsk: money(line.againstFirstAsk),
    verified: line.verified,
    unitsLate: line.unitsLate,
    breaksDate: line.breaksDate,
    outlasted: line.outlasted,
    outlastedBy: outlaster === undefined ? null : { id: line.dominatedById!, number: outlaster },
    forecastKnown: line.forecastKnown,
  };
}

export function sentencesOf(line: ConsequenceLine, { orders, requests }: SeenNames): string[] {
  const order = line.orderId === null ? undefined : orders.get(line.orderId);
  return describeConsequence({
    ...line,
    name: order?.reference ?? 'orders of others',
    leavesAnywayOn: order?.policy === 'RELEASE_AT_DEADLINE' ? order.promisedDate : null,
    outlastedBy: line.outlasted ? (requests.get(line.dominatedById ?? '') ?? 'another request') : null,
  });
}
