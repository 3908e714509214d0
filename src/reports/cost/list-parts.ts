import { byKey, sumAt } from '../by-key.js';
import type { OrderWithCost } from './cost.report.js';
import type { RequestBehindCost } from './requests-behind.js';
import { addLeaves, type DelayColumns, noDelay } from './sum-up.js';

/** Which parts of the bills to list. A filter that is left out excludes nothing. */
export interface PartFilter {
  /** The id of a department, `~EXTERNAL` or `~UNBLOCKED`. */
  party?: string;
  cls?: string;
  serviceId?: string;
  requesterDepartmentId?: string;
  providerDepartmentId?: string;
  system?: string;
  reference?: string;
}

/** The service of a request, and the departments of its pair. */
export type AskedOf = Pick<RequestBehindCost, 'serviceId' | 'requesterDepartmentId' | 'providerDepartmentId'>;

/** The cost of one request at one order in one class, or the sum over the requests that the reader may not see. */
export interface BillPart extends DelayColumns {
  order: OrderWithCost['order'];
  party: string;
  cls: string;
  /** Null: requests that the reader may not see, or time in which no request blocked. */
  requestId: string | null;
}

/**
 * The leaves that the sums of a cost report consist of, order by order.
 * @param askedOf null for a request that the reader may not know of
 */
export function listParts(
  orders: readonly OrderWithCost[],
  filter: PartFilter,
  askedOf: (requestId: string) => AskedOf | null,
): BillPart[] {
  return orders.filter(({ order }) => isAsked(order, filter)).flatMap((order) => partsOf(order, filter, askedOf));
}

function partsOf(
  { order, costed: { delay } }: OrderWithCost,
  filter: PartFilter,
  askedOf: (requestId: string) => AskedOf | null,
): BillPart[] {
  const parts = new Map<string, BillPart>();
  addLeaves(delay, ({ party, cls, request }) => {
    const asked = askedOf(request);
    if (!isAskedPart({ party, cls, ...(asked ?? OF_NOTHING) }, filter)) return null;
    const requestId = asked === null ? null : request;
    const nothing = { order, party, cls, requestId, ...noDelay(delay.currency) };
    return sumAt(parts, `${party}|${cls}|${requestId ?? ''}`, nothing);
  });
  return byKey(parts);
}

const isAsked = (order: OrderWithCost['order'], { system, reference }: PartFilter): boolean =>
  (system === undefined || order.system === system) && (reference === undefined || order.reference === reference);

const OF_NOTHING = { serviceId: null, requesterDepartmentId: null, providerDepartmentId: null };
const OF_A_PART = ['party', 'cls', 'serviceId', 'requesterDepartmentId', 'providerDepartmentId'] as const;

const isAskedPart = (part: Record<(typeof OF_A_PART)[number], string | null>, filter: PartFilter): boolean =>
  OF_A_PART.every((name) => filter[name] === undefined || part[name] === filter[name]);
