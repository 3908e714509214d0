import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { QueueAbove, type QueueKnowledge, type RequestView } from '../requests/index.js';
import { refuse } from './queue.errors.js';

type Hurried = Pick<RequestView, 'id' | 'expeditedAt' | 'assigneeId'>;

/**
 * Lets a person work on only one expedited request at a time, because each of two would have to go before the other. A
 * request that waits for its requester, or for somebody outside, does not count.
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

  /** Locks the person until the transaction ends. Another caller that assigns or starts a request for this person waits. */
  async holdFor(personId: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['queue.expedite', personId]);
  }

  /** @throws queue.expedite_in_work */
  async requireOneExpedite(request: Hurried, actorId: string): Promise<void> {
    if (request.expeditedAt === null) return;
    const but = { requestId: request.id, begun: true };
    if (await this.isInHandsOf(workerOf(request, actorId), but)) throw refuse('queue.expedite_in_work');
  }

  /**
   * Whether an expedited request is assigned to this person, apart from `requestId`. With `begun` only a request in
   * work counts.
   */
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

/** The person who works on the request: its assignee, else the person who starts it. */
export const workerOf = ({ assigneeId }: Pick<Hurried, 'assigneeId'>, actorId: string): string => assigneeId ?? actorId;
