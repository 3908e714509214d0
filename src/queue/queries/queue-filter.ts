import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Priority } from '../../catalogue/index.js';
import {
  type Ball,
  isLikelyLate,
  lateBasisPointsOf,
  type Search,
  searchedRequest,
  type State,
} from '../../requests/index.js';
import type { Basis } from '../reckoning/basis.js';

/** The filters of a queue. An absent filter narrows nothing, save that snoozed requests are left out. */
export interface QueueFilter {
  state?: State[];
  ball?: Ball[];
  priority?: Priority[];
  serviceId?: string;
  requesterDepartmentId?: string;
  /** `me` is whoever reads. */
  assigneeId?: string;
  /** Assigned to the reader. */
  mine?: boolean;
  unassigned?: boolean;
  /** Its promise is broken. */
  overdue?: boolean;
  /** Not late yet, and likely to be. */
  likelyLate?: boolean;
  /** Basis points; what is late already has all of them. */
  lateChanceAtLeast?: number;
  /** Both leads agreed that it goes before all others. */
  expedited?: boolean;
  /** The reference of an order that it concerns. */
  order?: string;
  basis?: Basis[];
  /** Whether the terms of all orders it holds up are confirmed; neither where it holds up none. */
  verified?: boolean;
  /** Only what was put aside for a while. */
  snoozed?: boolean;
  /** A text of the request, or the beginning of its number. */
  q?: string;
}

/** `q` is the entry, `r` its request; the parameters of the reader are there already. */
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
  if (filter.assigneeId) {
    query.andWhere(`r.assignee_id = ${filter.assigneeId === 'me' ? ':reader' : ':assigneeId'}`, filter);
  }
  if (filter.mine !== undefined) query.andWhere(is(filter.mine, 'r.assignee_id = :reader'));
  if (filter.unassigned !== undefined) query.andWhere(is(filter.unassigned, 'r.assignee_id IS NULL'));
  if (filter.overdue !== undefined) query.andWhere(is(filter.overdue, OVERDUE), { now });
  if (filter.likelyLate !== undefined) query.andWhere(is(filter.likelyLate, isLikelyLate('q.request_id')));
  if (filter.lateChanceAtLeast !== undefined) query.andWhere(LATE_CHANCE_AT_LEAST, filter);
  if (filter.expedited !== undefined) query.andWhere(is(filter.expedited, 'q.lane = 0'));
  if (filter.order) query.andWhere(CONCERNS_ORDER, filter);
  if (filter.verified !== undefined) query.andWhere('q.verified = :verified', filter);
  query.andWhere(is(filter.snoozed ?? false, 'r.snoozed_until > :now'), { now });
  if (search !== null) query.andWhere(...searchedRequest(search));
}

/** A condition that is unknown, like "the absent assignee is not you", counts as false. */
const is = (wanted: boolean, condition: string): string => `coalesce((${condition}), false) = ${wanted}`;

export const OVERDUE = 'r.breached_at IS NOT NULL OR coalesce(r.breach_at < :now, false)';

const LATE_CHANCE_AT_LEAST = `${lateBasisPointsOf('q.request_id')} >= :lateChanceAtLeast`;

const CONCERNS_ORDER = `EXISTS (SELECT FROM order_link link JOIN customer_order o ON o.id = link.order_id
  WHERE link.request_id = q.request_id AND link.ended_at IS NULL AND o.reference = :order)`;
