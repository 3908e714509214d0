import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { QueueAbove, type QueueKnowledge, type RequestView } from '../requests/index.js';
import { refuse } from './queue.errors.js';

type Hurried = Pick<RequestView, 'id' | 'expeditedAt' | 'assigneeId'>;

/**
 * Keeps a person to one expedited request at a time: each of two would go before the other. A request that waits for
 * the requester, or for somebody outside, is not in the person's hands.
 */
@Injectable()
export class OneExpedite implements QueueKnowledge, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly above: QueueAbove,
  ) {}

  onModuleInit(): void {
    this.above.bring(this);
  }

  /** Locks the person: another caller that takes something up for this person waits until the transaction is over. */
  async holdFor(personId: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['queue.expedite', personId]);
  }

  /** @throws queue.expedite_in_work */
  async requireOneExpedite(request: Hurried, actorId: string): Promise<void> {
    if (request.expeditedAt === null) return;
    const but = { requestId: request.id, begun: true };
    if (await this.isInHandsOf(workerOf(request, actorId), but)) throw refuse('queue.expedite_in_work');
  }

  /** Whether this person has one at hand already: given to them and, where told, begun. */
  async isInHandsOf(personId: string, but: { requestId?: string; begun?: boolean } = {}): Promise<boolean> {
    const [found] = await this.database.query(
      `SELECT FROM queue_entry q JOIN request r ON r.id = q.request_id
        WHERE q.lane = 0 AND r.assignee_id = $1 AND r.id IS DISTINCT FROM $2::uuid
          AND (r.state = 'IN_PROGRESS' OR NOT $3 AND r.state IN ('SUBMITTED', 'ACCEPTED'))
        LIMIT 1`,
      [personId, but.requestId ?? null, but.begun ?? false],
    );
    return found !== undefined;
  }
}

/** The person who starts an unassigned request works on it. */
export const workerOf = ({ assigneeId }: Pick<Hurried, 'assigneeId'>, actorId: string): string => assigneeId ?? actorId;
