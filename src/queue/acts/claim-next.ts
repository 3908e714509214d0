import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { AssignRequest, readerParameters, readerSqlFrom, visibleRequestTo } from '../../requests/index.js';
import { OneExpedite } from '../one-expedite.js';
import { keysInSql, QUEUE_ORDERS } from '../queries/queue-sorts.js';
import { refuse } from '../queue.errors.js';

/**
 * The first request in the order of the queue that nobody is assigned to, locked at once. Rows that another transaction
 * has locked are skipped, so that the caller does not wait for a request that is taken already.
 */
const NEXT = `
  SELECT r.id FROM queue_entry q JOIN request r ON r.id = q.request_id
   WHERE q.department_id = $1 AND r.holder_department_id = $1
     AND r.assignee_id IS NULL AND r.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS')
     AND coalesce(r.snoozed_until <= $2, true) AND (q.lane <> 0 OR NOT $3)
     AND ${visibleRequestTo(readerSqlFrom(4))}
   ORDER BY ${keysInSql(QUEUE_ORDERS.cd3)}
   LIMIT 1 FOR UPDATE OF r SKIP LOCKED`;

/**
 * Assigns the first free request of the queue to the caller. Two callers at the same moment get different requests. A
 * caller who has an expedited request already gets one that is not expedited.
 */
@Injectable()
export class ClaimNext {
  constructor(
    private readonly database: Database,
    private readonly oneExpedite: OneExpedite,
    private readonly assign: AssignRequest,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the request. Refuses with `queue.not_your_department` or `queue.nothing_to_claim`. */
  @Transactional()
  async execute(actor: Actor, departmentId: string): Promise<string> {
    if (!isMember(actor, departmentId)) throw refuse('queue.not_your_department');
    await this.oneExpedite.holdFor(actor.userId);
    const hurries = await this.oneExpedite.isInHandsOf(actor.userId);
    const parameters = [departmentId, this.clock.now(), hurries, ...readerParameters(actor)];
    const [next] = await this.database.query<{ id: string }>(NEXT, parameters);
    if (next === undefined) throw refuse('queue.nothing_to_claim');
    await this.assign.execute(actor, next.id, actor.userId);
    return next.id;
  }
}
