import type { ListRequestsData } from '../../client';

type Query = NonNullable<ListRequestsData['query']>;
export type RequestSort = NonNullable<Query['sort']>;

export const SORTS = ['-updatedAt', '-submittedAt', 'dueAt', '-lateChance', 'number'] as const satisfies RequestSort[];
export const RANGES = ['mine', 'asked', 'assigned', 'all'] as const;
export const PHASES = ['open', 'answered', 'ended'] as const;

const STATES = {
  open: ['SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'],
  answered: ['RESOLVED'],
  ended: ['CLOSED', 'CANCELLED', 'DECLINED', 'EXPIRED', 'MERGED', 'LEFT_OPEN'],
} as const satisfies Record<string, NonNullable<Query['state']>>;

export const isOpen = (state: string): boolean => oneOf(STATES.open, state) !== undefined;

/** The part of the address that the list of requests reads. */
export interface RequestsAddress {
  q?: string;
  range?: (typeof RANGES)[number];
  phase?: (typeof PHASES)[number];
  late?: boolean;
  likely?: boolean;
  /** Codes of departments. */
  from?: string;
  to?: string;
  /** System and reference, like `ERP/SO-10482`. */
  order?: string;
  customer?: string;
  sort?: (typeof SORTS)[number];
}

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

/** Reads what somebody may have typed into the address line. */
export function requestsAddress(search: Record<string, unknown>): RequestsAddress {
  const text = (name: string): string | undefined => {
    const value = search[name];
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
  };
  return {
    q: text('q'),
    range: oneOf(RANGES, search.range),
    phase: oneOf(PHASES, search.phase),
    late: search.late === true || undefined,
    likely: search.likely === true || undefined,
    from: text('from'),
    to: text('to'),
    order: text('order'),
    customer: text('customer'),
    sort: oneOf(SORTS, search.sort),
  };
}

/** The query of the interface. @param usual the range where the address names none */
export function requestsQuery(address: RequestsAddress, usual: RequestsAddress['range']): Query {
  const { q, phase, late, likely, from, to, order, customer, sort = SORTS[0] } = address;
  const range = address.range ?? usual;
  return {
    ...{ q, order, customer, sort },
    ...(range === 'mine' && { mine: true }),
    ...(range === 'asked' && { askerId: 'me' }),
    ...(range === 'assigned' && { assigneeId: 'me' }),
    ...(phase !== undefined && { state: [...STATES[phase]] }),
    ...(late === true && { overdue: true }),
    ...(likely === true && { likelyLate: true }),
    requesterDepartmentId: from,
    providerDepartmentId: to,
  };
}
