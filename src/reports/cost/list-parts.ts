import { byKey, sumAt } from '../by-key.js';
import type { OrderWithCost } from './cost.report.js';
import { addLeaves, type DelayColumns, noDelay } from './sum-up.js';

/** Which parts of the bills to list; what is left out is not asked about. */
export interface PartFilter {
  /** A department's id, `~EXTERNAL` or `~UNBLOCKED`. */
  party?: string;
  cls?: string;
  serviceId?: string;
  system?: string;
  reference?: string;
}

/** The cost of one request at one order, in one class; or the sum over requests the reader may not see. */
export interface BillPart extends DelayColumns {
  order: OrderWithCost['order'];
  party: string;
  cls: string;
  /** Null: requests of others, or nothing blocked. */
  requestId: string | null;
}

/** The leaves behind the sums of a cost report, order by order. */
export function listParts(
  orders: readonly OrderWithCost[],
  filter: PartFilter,
  serviceOf: (requestId: string) => string | null,
): BillPart[] {
  return orders.filter(({ order }) => isAsked(order, filter)).flatMap((order) => partsOf(order, filter, serviceOf));
}

function partsOf(
  { order, costed: { delay } }: OrderWithCost,
  filter: PartFilter,
  serviceOf: (requestId: string) => string | null,
): BillPart[] {
  const parts = new Map<string, BillPart>();
  addLeaves(delay, ({ party, cls, request }) => {
    const serviceId = serviceOf(request);
    if (!isAskedPart({ party, cls, serviceId }, filter)) return null;
    const requestId = serviceId === null ? null : request;
    const nothing = { order, party, cls, requestId, ...noDelay(delay.currency) };
    return sumAt(parts, `${party}|${cls}|${requestId ?? ''}`, nothing);
  });
  return byKey(parts);
}

const isAsked = (order: OrderWithCost['order'], { system, reference }: PartFilter): boolean =>
  (system === undefined || order.system === system) && (reference === undefined || order.reference === reference);

const isAskedPart = (part: { party: string; cls: string; serviceId: string | null }, filter: PartFilter): boolean =>
  (filter.party === undefined || part.party === filter.party) &&
  (filter.cls === undefined || part.cls === filter.cls) &&
  (filter.serviceId === undefined || part.serviceId === filter.serviceId);
