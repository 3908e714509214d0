import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, isTrueOrNot, literal, literals } from '../../platform/database/index.js';
import { applyKeyset, bothParts, type SortKey } from '../../platform/http/keyset.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import {
  areLikelyLate,
  isLikelyLate,
  type KeptLateChance,
  lateBasisPointsOf,
  lateChanceOf,
} from '../due/late-chance.js';
import { type RequestOrderFilter, OrdersAbove } from '../above/orders-above.js';
import { Request } from '../request.entity.js';
import { isIn, OPEN } from '../request.state.js';
import type { RequestState } from '../request-states.js';
import { assignedTo, overdueAt } from './request-conditions.js';
import type { RequestView } from './request-lookup.js';
import { RequestText } from '../asking/request-text.entity.js';
import type { Priority } from '../request-words.js';
import { type Search, searchedRequest } from '../search/searched.js';
import { Searches } from '../search/searches.js';
import { UNSEEN_REQUEST } from '../seen/unseen.js';
import { READABLE_REQUEST, readerOf, VISIBLE_REQUEST } from '../visible-requests.js';

export interface RequestFilter extends RequestOrderFilter {
  state?: RequestState[];
  priority?: Priority[];
  requesterDepartmentId?: string;
  /** The department that was asked first. */
  providerDepartmentId?: string;
  /** The department that holds it now. */
  holderDepartmentId?: string;
  serviceId?: string;
  /** `me` is the reader, also in `askerId`. */
  assigneeId?: string;
  /** The person who raised the request, or for whom it was raised. */
  askerId?: string;
  /** Raised by or for the reader, or assigned to the reader and not snoozed. */
  mine?: boolean;
  dueBefore?: Date;
  /** Open, and its promise is broken. */
  overdue?: boolean;
  /** Sent to the wrong department at first. */
  misrouted?: boolean;
  /** Not late yet, and likely to be. */
  likelyLate?: boolean;
  /** In basis points. A request that is already late has 10,000. */
  lateChanceAtLeast?: number;
  /** Words in the text of the request, or the beginning of its number. */
  q?: string;
}

const KEYS = {
  submittedAt: { column: 'r.submitted_at', type: 'timestamptz', nullable: true },
  updatedAt: { column: 'r.updated_at', type: 'timestamptz', nullable: false },
  dueAt: { column: 'r.due_at', type: 'timestamptz', nullable: true },
  number: { column: 'r.number', type: 'text', nullable: true },
  lateChance: { column: 'l.basis_points', type: 'integer', nullable: true, apart: lateBasisPointsOf('r.id') },
} as const;

type Key = keyof typeof KEYS;
export type RequestSort = Key | `-${Key}`;
export const REQUEST_SORTS = (Object.keys(KEYS) as Key[]).flatMap((key): RequestSort[] => [key, `-${key}`]);

export type ListedRequest = RequestView & {
  /** The chance of a late answer; null if it was not computed. */
  readonly lateChance: KeptLateChance | null;
  /** Others did something since the reader last looked, or the reader never looked. */
  readonly unseen: boolean;
};

/** A page of requests, and the search that found them; null without a search. */
export type FoundRequests = Page<ListedRequest> & { search: Search | null };

/** Lists the requests that the reader may see. */
@Injectable()
export class ListRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly searches: Searches,
    private readonly above: OrdersAbove,
  ) {}

  async execute(actor: Actor, filter: RequestFilter, sort: RequestSort, paging: PageQuery): Promise<FoundRequests> {
    const key = sortKey(sort, filter);
    const listing = Listing.byKeys({ filter, sort }, paging, [key.type, 'uuid']);
    const { rows, search } = await this.searches.find(actor, filter.q, (search) =>
      bothParts(key, listing.after, listing.most, (from, most) => {
        const query = this.visible(actor).limit(most);
        if (key.apart && from?.[0] !== null) query.innerJoin('late_chance', 'l', 'l.request_id = r.id');
        this.narrow(query, actor, filter);
        for (const condition of this.above.orders.conditions(actor, filter)) query.andWhere(...condition);
        if (search !== null) query.andWhere(...searchedRequest(search));
        return applyKeyset(query, key, 'r.id', from).getRawMany<ListedRequest>();
      }),
    );
    const page = listing.page(rows, (view) => [keyOf(view, sort), view.id]);
    return { ...page, search };
  }

  private visible(actor: Actor): SelectQueryBuilder<Request> {
    return this.database
      .repository(Request)
      .createQueryBuilder('r')
      .select(this.database.columnsOf(Request, 'r'))
      .addSelect('t.title', 'title')
      .addSelect(lateChanceOf('r.id'), 'lateChance')
      .addSelect(UNSEEN_REQUEST, 'unseen')
      .innerJoin(RequestText, 't', 't.request_id = r.id')
      .where(VISIBLE_REQUEST, readerOf(actor));
  }

  /**
   * The parameters of the reader are already set; `mine` and the filter by assignee use them. States are literals in the
   * statement: PostgreSQL uses the index over open requests only if it can prove at planning that the statement asks for
   * open requests only.
   * Departments are literals because one has half of all requests and another few: a plan for all of them would suit none.
   */
  private narrow(query: SelectQueryBuilder<Request>, actor: Actor, filter: RequestFilter): void {
    const now = this.clock.now();
    const { state, priority, requesterDepartmentId, providerDepartmentId, holderDepartmentId } = filter;
    if (state !== undefined) query.andWhere(`r.state IN (${literals(state)})`);
    if (priority !== undefined) query.andWhere('r.priority = ANY (:priority)', { priority });
    if (requesterDepartmentId) query.andWhere(`r.requester_department_id = ${literal(requesterDepartmentId)}`);
    if (providerDepartmentId) query.andWhere(`r.provider_department_id = ${literal(providerDepartmentId)}`);
    if (holderDepartmentId) query.andWhere(`r.holder_department_id = ${literal(holderDepartmentId)}`);
    if (filter.serviceId) query.andWhere('r.service_id = :serviceId', filter);
    if (filter.assigneeId) query.andWhere(visiblyAssignedTo(filter.assigneeId), filter);
    if (filter.askerId) query.andWhere(askedBy(filter.askerId, actor), filter);
    if (filter.mine !== undefined) query.andWhere(isTrueOrNot(filter.mine, MINE), { now });
    if (filter.dueBefore) query.andWhere('r.due_at < :dueBefore', filter);
    if (filter.overdue !== undefined) query.andWhere(isTrueOrNot(filter.overdue, OVERDUE), { now });
    if (filter.likelyLate !== undefined)
      query.andWhere(filter.likelyLate ? LIKELY_LATE : isTrueOrNot(false, isLikelyLate('r.id')));
    if (filter.lateChanceAtLeast !== undefined) query.andWhere(LATE_CHANCE_AT_LEAST, filter);
    if (filter.misrouted !== undefined) query.andWhere(filter.misrouted ? 'r.misrouted' : 'NOT r.misrouted');
  }
}

/** Only members of the requester and the holder see the assignee, so only they may filter by it. */
const visiblyAssignedTo = (person: string): string => `${assignedTo(person)}
  AND (r.requester_department_id = ANY (CAST(:own AS uuid[])) OR r.holder_department_id = ANY (CAST(:own AS uuid[])))`;

/**
 * Readers of the request see the people who asked, so only they may filter by them. An executive sees requests that they
 * may not read; all others may read what they see.
 */
const askedBy = (person: string, { executive }: Actor): string => {
  const asker = person === 'me' ? ':reader' : ':askerId';
  const asked = `(r.raised_by_id = ${asker} OR r.on_behalf_of_id = ${asker})`;
  return executive ? `${asked} AND ${READABLE_REQUEST}` : asked;
};

const MINE = `(r.assignee_id = :reader AND (r.snoozed_until IS NULL OR r.snoozed_until <= :now)
  OR r.on_behalf_of_id = :reader OR r.raised_by_id = :reader)`;

const OVERDUE = `r.state IN (${literals(OPEN)}) AND ${overdueAt(':now')}`;

/**
 * Looks up the few matching chances first. The array keeps PostgreSQL from joining other tables with them before their
 * requests.
 */
const LIKELY_LATE = `r.id = ANY (ARRAY(SELECT late.request_id FROM late_chance late WHERE ${areLikelyLate('late')}))`;
const LATE_CHANCE_AT_LEAST =
  'r.id = ANY (ARRAY(SELECT late.request_id FROM late_chance late WHERE late.basis_points >= :lateChanceAtLeast))';

const sortedBy = (sort: RequestSort): Key => sort.replace('-', '') as Key;

/** Only a draft has neither a number nor an instant of submission. Without nulls, one index serves both directions. */
const sortKey = (sort: RequestSort, { state, overdue }: RequestFilter): SortKey => {
  const key = KEYS[sortedBy(sort)];
  const isOpen = overdue === true || state?.every((each) => isIn(OPEN, each)) === true;
  const nullable = key.nullable && (key === KEYS.dueAt || key === KEYS.lateChance || !isOpen);
  return { ...key, nullable, descending: sort.startsWith('-') };
};

function keyOf(view: ListedRequest, sort: RequestSort): string | number | null {
  const name = sortedBy(sort);
  if (name === 'lateChance') return view.lateChance?.basisPoints ?? null;
  const key = view[name];
  return key instanceof Date ? key.toISOString() : key;
}
