import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database, newId } from '../../platform/database/index.js';

/** A delivery that this worker, and no other, must attempt now. */
export interface Claimed {
  id: string;
  endpointId: string;
  streamId: string;
  messageId: string;
  place: string;
  body: string;
  /** Number of this attempt. Only the worker that has this number may write the outcome. */
  attempt: number;
  /** Attempts since the delivery was last queued. */
  tries: number;
  url: string;
  /** After this instant another worker may attempt the delivery. */
  leasedUntil: Date;
}

/** Whole seconds, because the clock has no fractions: one for the end of the call, one to store the outcome. */
const MARGIN_SECONDS = 2;

/**
 * The first unsettled delivery of each stream. The next one is sent when this one has arrived or was given up. A
 * claimed delivery is due again when its lease ends, in case its worker died.
 */
const FIRST_AND_DUE = `d.state = 'QUEUED' AND d.next_attempt_at <= $1
              AND NOT EXISTS (SELECT 1 FROM webhook_delivery earlier
                               WHERE earlier.endpoint_id = d.endpoint_id AND earlier.stream_id = d.stream_id
                                 AND earlier.state = 'QUEUED' AND earlier.place < d.place)`;

/** Finds and claims due deliveries, in short transactions of its own. */
@Injectable()
export class ClaimDeliveries {
  private readonly leaseMs: number;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.leaseMs = 2 * config.outboundTimeoutMs + MARGIN_SECONDS * 1000;
  }

  /** Endpoints with due deliveries, except those that are already served. */
  async dueEndpoints(served: readonly string[], limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT e.id
         FROM webhook_endpoint e
        WHERE e.enabled_since IS NOT NULL AND NOT e.id = ANY ($2::uuid[])
          AND EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.endpoint_id = e.id AND ${FIRST_AND_DUE})
        LIMIT $3`,
      [this.clock.now(), served, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Claims up to `limit` deliveries of the endpoint, those that have waited longest first. */
  claim(endpointId: string, limit: number): Promise<Claimed[]> {
    return this.database.inTransaction(async () => {
      const now = this.clock.now();
      const claimed = await this.database.query<Claimed>(
        `WITH head AS (
           SELECT d.id
             FROM webhook_delivery d
            WHERE d.endpoint_id = $2 AND ${FIRST_AND_DUE}
            ORDER BY d.next_attempt_at, d.place
            LIMIT $4 FOR UPDATE SKIP LOCKED)
         UPDATE webhook_delivery d
            SET next_attempt_at = $3, attempts = d.attempts + 1, tries = d.tries + 1
           FROM head, webhook_endpoint e
          WHERE d.id = head.id AND e.id = d.endpoint_id AND e.enabled_since IS NOT NULL
         RETURNING d.id, d.endpoint_id AS "endpointId", d.stream_id AS "streamId", d.message_id AS "messageId", d.place,
                   d.body, d.attempts AS attempt, d.tries, e.url, d.next_attempt_at AS "leasedUntil"`,
        [now, endpointId, new Date(now.getTime() + this.leaseMs), limit],
      );
      if (claimed.length > 0) await this.writeDown(claimed, now);
      return claimed;
    });
  }

  /** Stores the attempts before the calls, so that an attempt whose worker died stays visible. */
  private async writeDown(claimed: Claimed[], now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO webhook_attempt (id, delivery_id, number, started_at)
       SELECT id, delivery_id, number, $4 FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS a (id, delivery_id, number)`,
      [claimed.map(() => newId()), claimed.map(({ id }) => id), claimed.map(({ attempt }) => attempt), now],
    );
  }
}
