import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { DisableEndpoint } from '../disable-endpoint.js';
import { nextTryAt, readRetryAfter } from '../retry-plan.js';
import { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import type { Claimed } from './claim-deliveries.js';
import { hasArrived, isGone, type AttemptOutcome } from './outcome.js';
import { DAY_MS } from '../../platform/clock/durations.js';

/** Longer than the retries of one delivery take, so that parked deliveries have warned the administrators before. */
const PATIENCE_MS = 5 * DAY_MS;

/** Stores the outcome of an attempt and its consequence: delivered, another attempt, parked, or a disabled endpoint. */
@Injectable()
export class SettleAttempt {
  constructor(
    private readonly database: Database,
    private readonly disable: DisableEndpoint,
    private readonly clock: Clock,
  ) {}

  execute(claimed: Claimed, outcome: AttemptOutcome, durationMs: number): Promise<void> {
    return this.database.inTransaction(async () => {
      const endpoint = await this.database
        .repository(WebhookEndpoint)
        .findOneOrFail({ where: { id: claimed.endpointId }, lock: { mode: 'pessimistic_write' } });
      await this.database.execute(
        `UPDATE webhook_attempt SET duration_ms = $3, status = $4, error = $5, answer = $6
          WHERE delivery_id = $1 AND number = $2`,
        [claimed.id, claimed.attempt, durationMs, outcome.status, outcome.error, outcome.answer],
      );
      if (hasArrived(outcome)) await this.arrived(claimed, endpoint);
      else await this.failed(claimed, endpoint, outcome);
    });
  }

  /** Counts even when the delivery was parked or claimed by another worker since, because the receiver has it. */
  private async arrived(claimed: Claimed, endpoint: WebhookEndpoint): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(
      `UPDATE webhook_delivery SET state = 'DELIVERED', next_attempt_at = NULL, settled_at = $2
        WHERE id = $1 AND state <> 'DELIVERED'`,
      [claimed.id, now],
    );
    await this.release(claimed, now);
    if (endpoint.failingSince !== null) await this.noteFailingSince(endpoint, null);
  }

  private async failed(claimed: Claimed, endpoint: WebhookEndpoint, outcome: AttemptOutcome): Promise<void> {
    const now = this.clock.now();
    const retryAfter = readRetryAfter(outcome.retryAfter, now);
    const next = isGone(outcome) ? null : nextTryAt(now, claimed.tries, claimed.id, retryAfter);
    const written = await this.database.execute(
      `UPDATE webhook_delivery
          SET state = CASE WHEN $3::timestamptz IS NULL THEN 'PARKED' ELSE 'QUEUED' END, next_attempt_at = $3,
              settled_at = CASE WHEN $3::timestamptz IS NULL THEN $4::timestamptz END
        WHERE id = $1 AND attempts = $2 AND state = 'QUEUED'`,
      [claimed.id, claimed.attempt, next, now],
    );
    // When no row was written, the delivery was parked, or another worker claimed it and decides the consequence.
    if (written === 1) await (next === null ? this.release(claimed, now) : this.holdBack(claimed, next));
    if (endpoint.failingSince === null) await this.noteFailingSince(endpoint, now);
    if (endpoint.enabledSince === null) return;
    if (isGone(outcome)) await this.disable.execute(endpoint, 'GONE', null);
    else if (now.getTime() - endpoint.failingSince!.getTime() >= PATIENCE_MS) {
      await this.disable.execute(endpoint, 'FAILING', null);
    }
  }

  /** Makes the next delivery of the stream due. */
  private async release({ endpointId, streamId, place }: Claimed, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_delivery SET next_attempt_at = $4
        WHERE id = (SELECT id FROM webhook_delivery
                     WHERE endpoint_id = $1 AND stream_id = $2 AND place > $3 AND state = 'QUEUED'
                     ORDER BY place LIMIT 1)
          AND next_attempt_at > $4 AND tries = 0`,
      [endpointId, streamId, place, now],
    );
  }

  /**
   * Lets the later deliveries of the stream wait as long as this one. They cannot be sent earlier in any case. The
   * update only keeps the search for due deliveries from finding them again and again.
   */
  private async holdBack({ endpointId, streamId, place }: Claimed, until: Date): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_delivery SET next_attempt_at = $4
        WHERE endpoint_id = $1 AND stream_id = $2 AND place > $3 AND state = 'QUEUED' AND next_attempt_at < $4`,
      [endpointId, streamId, place, until],
    );
  }

  private async noteFailingSince(endpoint: WebhookEndpoint, failingSince: Date | null): Promise<void> {
    endpoint.failingSince = failingSince;
    await this.database.repository(WebhookEndpoint).update(endpoint.id, { failingSince });
  }
}
