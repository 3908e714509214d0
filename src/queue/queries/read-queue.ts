import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import {
  lateChanceOf,
  readerOf,
  type Search,
  Searches,
  UNSEEN_REQUEST,
  VISIBLE_REQUEST,
} from '../../requests/index.js';
import { QueueEntry } from '../queue-entry.entity.js';
import { refuse } from '../queue.errors.js';
import { narrowQueue, OVERDUE, type QueueFilter } from './queue-filter.js';
import type { QueueRow } from './queue-row.js';
import {
  behind,
  keysOf,
  keyTypesOf,
  QUEUE_ORDERS,
  type QueueKey,
  type QueueSort,
  WITHOUT_CHANCE,
} from './queue-sorts.js';

/**
 * The clocks that matter to the people who work on a request: its promises, the leg of its holder, and the awaited
 * replies.
 */
const CLOCKS = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'state', c.state, 'dueAt', c.due_at,
                    'breachedAt', c.breached_at, 'result', c.result, 'departmentId', c.department_id,
                    'targetSeconds', c.target_seconds, 'elapsedSeconds', c.elapsed_seconds,
                    'runningSince', c.running_since) ORDER BY c.started_at, c.kind), '[]')
    FROM request_clock c
   WHERE c.request_id = q.request_id
     AND (c.kind IN ('FR', 'RES') OR c.kind IN ('REQ', 'LEG') AND c.state <> 'STOPPED'))`;

const COLUMNS: Record<keyof QueueRow, string> = {
  requestId: 'q.request_id',
  number: 'r.number',
  title: 't.title',
  serviceId: 'r.service_id',
  requesterDepartmentId: 'r.requester_department_id',
  holderDepartmentId: 'r.holder_department_id',
  pendingDepartmentId: 'r.pending_department_id',
  formerHolderIds: 'r.former_holder_ids',
  invitedIds: 'r.invited_ids',
  followerIds: 'r.follower_ids',
  raisedById: 'r.raised_by_id',
  onBehalfOfId: 'r.on_behalf_of_id',
  confirmedOnBehalf: 'r.confirmed_on_behalf',
  assigneeId: 'r.assignee_id',
  state: 'r.state',
  ball: 'r.ball',
  priority: 'r.priority',
  incomplete: 'r.incomplete',
  restricted: 'r.restricted',
  snoozedUntil: 'r.snoozed_until',
  overdue: OVERDUE,
  clocks: CLOCKS,
  lane: 'q.lane',
  savedPerHour: 'q.saved_per_hour',
  saved: 'q.saved',
  currency: 'q.currency',
  basis: 'q.basis',
  verified: 'q.verified',
  effortMinutes: 'q.effort_minutes',
  effortSource: 'q.effort_source',
  lines: 'q.lines',
  dueAt: 'q.due_at',
  submittedAt: 'q.submitted_at',
  lateChance: lateChanceOf('q.request_id'),
  unseen: UNSEEN_REQUEST,
};

/** Reads the open requests that a department holds, as far as the reader may see them. Nothing is computed here. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly searches: Searches,
  ) {}

  /** Refuses with `queue.not_your_department`. */
  async page(
    actor: Actor,
    departmentId: string,
    filter: QueueFilter,
    sort: QueueSort,
    paging: PageQuery,
  ): Promise<Page<QueueRow> & { search: Search | null }> {
    if (!isMember(actor, departmentId)) throw refuse('queue.not_your_department');
    const listing = Listing.byKeys({ departmentId, filter, sort }, paging, keyTypesOf(sort));
    const { rows, search } = await this.searches.find(actor, filter.q, (search) => {
      const read: ReadPart = (keys, from, most, condition = 'true') => {
        const query = this.select(actor, departmentId).limit(most).andWhere(condition);
        if (sort === 'late') query.leftJoin('late_chance', 'l', LATE_CHANCE_OF_ENTRY);
        narrowQueue(query, filter, search, this.clock.now());
        keys.forEach(({ sql }, place) => query.addSelect(sql, `key${place}`).addOrderBy(`key${place}`));
        if (from !== null) query.andWhere(behind(keys), afterParameters(from));
        return query.getRawMany<QueueRow>();
      };
      const { after, most } = listing;
      return sort === 'late' ? likeliestFirst(read, after, most) : read(QUEUE_ORDERS[sort], after, most);
    });
    const page = listing.page(rows, (row) => keysOf(sort, row));
    return { ...page, search };
  }

  /** The number of rows that the filter selects. */
  async count(actor: Actor, departmentId: string, filter: QueueFilter): Promise<number> {
    const { rows } = await this.searches.find(actor, filter.q, async (search) => {
      const query = this.visible(actor, departmentId).select('count(*)::integer', 'rows');
      narrowQueue(query, filter, search, this.clock.now());
      return query.having('count(*) > 0').getRawMany<{ rows: number }>();
    });
    return rows[0]?.rows ?? 0;
  }

  /** Null where the department does not hold the request, or the reader may not see it. */
  async one(actor: Actor, departmentId: string, requestId: string): Promise<QueueRow | null> {
    const query = this.select(actor, departmentId).andWhere('q.request_id = :requestId', { requestId });
    return (await query.getRawOne<QueueRow>()) ?? null;
  }

  private select(actor: Actor, departmentId: string): SelectQueryBuilder<QueueEntry> {
    const query = this.visible(actor, departmentId).innerJoin('request_text', 't', 't.request_id = q.request_id');
    query.select([]).setParameter('now', this.clock.now());
    for (const [name, sql] of Object.entries(COLUMNS)) query.addSelect(sql, name);
    return query;
  }

  private visible(actor: Actor, departmentId: string): SelectQueryBuilder<QueueEntry> {
    return this.database
      .repository(QueueEntry)
      .createQueryBuilder('q')
      .innerJoin('request', 'r', 'r.id = q.request_id')
      .where('q.department_id = :departmentId', { departmentId })
      .andWhere(VISIBLE_REQUEST, readerOf(actor));
  }
}

/** Joins within one queue, so that the index returns the rows in order. */
const LATE_CHANCE_OF_ENTRY = 'l.request_id = q.request_id AND l.department_id = q.department_id';

type ReadPart = (
  keys: readonly QueueKey[],
  after: readonly unknown[] | null,
  most: number,
  condition?: string,
) => Promise<QueueRow[]>;

/** Reads requests with a known chance first, then the others, because no index holds both in one order. */
async function likeliestFirst(read: ReadPart, after: readonly unknown[] | null, most: number): Promise<QueueRow[]> {
  const isAmongOthers = after !== null && after[0] === null;
  const known = isAmongOthers ? [] : await read(QUEUE_ORDERS.late, after, most, 'l.basis_points IS NOT NULL');
  if (known.length === most) return known;
  const others = isAmongOthers ? after.slice(1) : null;
  return [...known, ...(await read(WITHOUT_CHANCE, others, most - known.length, 'l.basis_points IS NULL'))];
}

const afterParameters = (keys: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key, place) => [`after${place}`, key]));
