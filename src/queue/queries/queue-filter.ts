import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Priority } from '../../catalogue/index.js';
import { isTrueOrNot, literalBeginningWith } from '../../platform/database/index.js';
import {
  assignedTo,
  type Ball,
  isLikelyLate,
  lateBasisPointsOf,
  overdueAt,
  type Search,
  searchedRequest,
  type RequestState,
} from '../../requests/index.js';
import type { Basis } from '../reckoning/basis.js';

/** The filters of a queue. An absent filter excludes nothing, except that snoozed requests are left out. */
export interface QueueFilter {
  state?: RequestState[];
  ball?: Ball[];
  priority?: Priority[];
  serviceId?: string;
  requesterDepartmentId?: string;
  /** A person's id, or `me` for the reader. */
  assigneeId?: string;
  /** True: requests assigned to the reader. */
  mine?: boolean;
  unassigned?: boolean;
  /** True: requests that have exceeded their target. */
  overdue?: boolean;
  /** Requests that are due within this time from now, or overdue; seconds by the calendar. */
  dueWithinSeconds?: number;
  /** True: requests that are not late yet and are likely to be answered late. */
  likelyLate?: boolean;
  /** The smallest chance of a late answer, in basis points. A request that is late already has 10,000. */
  lateChanceAtLeast?: number;
  /** True: expedited requests, which go before all others. */
  expedited?: boolean;
  /** The reference of an order that the request is linked to, or in any case the beginning of one, followed by `*`. */
  order?: string;
  basis?: Basis[];
  /**
   * Whether the terms of all orders that the request holds up are confirmed. A request that holds up no order matches
   * neither value.
   */
  verified?: boolean;
  /** True: only snoozed requests. */
  snoozed?: boolean;
  /** A text of the request, or the beginning of its number. */
  q?: string;
}

/**
 * Adds the conditions of the filter to the query. `q` is the entry, `r` its request; the parameters of the reader are
 * set already.
 */
export function narrowQueue(
  query: SelectQueryBuilder<ObjectLiteral>,
  filter: QueueFilter,
  search: Search | null,
  now: Date,
): void {
  const { state, ball, priority, basis } = filter;
  if (state !== undefined) query.andWhere('r.state = ANY (:state)', { state });
  if (ball !== undefined) query.andWhere('r.ball = ANY (:ball)', { ball });
  if (priority !== undefined) query.andWhere('r.priority = ANY (:priority)', { priority });
  if (basis !== undefined) query.andWhere('q.basis = ANY (:basis)', { basis });
  if (filter.serviceId) query.andWhere('r.service_id = :serviceId', filter);
  if (filter.requesterDepartmentId) query.andWhere('r.requester_department_id = :requesterDepartmentId', filter);
  if (filter.assigneeId) query.andWhere(assignedTo(filter.assigneeId), filter);
  if (filter.mine !== undefined) query.andWhere(isTrueOrNot(filter.mine, 'r.assignee_id = :reader'));
  if (filter.unassigned !== undefined) query.andWhere(isTrueOrNot(filter.unassigned, 'r.assignee_id IS NULL'));
  if (filter.overdue !== undefined) query.andWhere(isTrueOrNot(filter.overdue, OVERDUE), { now });
  if (filter.dueWithinSeconds !== undefined) {
    query.andWhere('q.due_at <= :dueBy', { dueBy: new Date(now.getTime() + filter.dueWithinSeconds * 1000) });
  }
  if (filter.likelyLate !== undefined) query.andWhere(isTrueOrNot(filter.likelyLate, isLikelyLate('q.request_id')));
  if (filter.lateChanceAtLeast !== undefined) query.andWhere(LATE_CHANCE_AT_LEAST, filter);
  if (filter.expedited !== undefined) query.andWhere(isTrueOrNot(filter.expedited, 'q.lane = 0'));
  if (filter.order?.endsWith('*') === true) {
    const beginning = literalBeginningWith(filter.order.slice(0, -1));
    query.andWhere(concernsOrder(`lower(o.reference) LIKE ${beginning}`));
  } else if (filter.order) query.andWhere(concernsOrder('o.reference = :order'), filter);
  if (filter.verified !== undefined) query.andWhere('q.verified = :verified', filter);
  query.andWhere(isTrueOrNot(filter.snoozed ?? false, 'r.snoozed_until > :now'), { now });
  if (search !== null) query.andWhere(...searchedRequest(search));
}

export const OVERDUE = `coalesce(${overdueAt(':now')}, false)`;

const LATE_CHANCE_AT_LEAST = `${lateBasisPointsOf('q.request_id')} >= :lateChanceAtLeast`;

const concernsOrder = (condition: string): string =>
  `EXISTS (SELECT FROM order_link link JOIN customer_order o ON o.id = link.order_id
  WHERE link.request_id = q.request_id AND link.ended_at IS NULL AND ${condition})`;
