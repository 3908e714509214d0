import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database, newId } from '../database/index.js';
import { refuse } from './http.errors.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

export interface KeyedRequest {
  userId: string;
  key: string;
  fingerprint: Buffer;
  /** The rights of the caller, as `rightsOf` returns them. */
  rights: string[];
}

export type StoredAnswer = Pick<IdempotencyKey, 'status' | 'headers' | 'body'>;

const KEPT_SECONDS = 24 * 3600;
const TIDY_EVERY_SECONDS = 3600;

/** Idempotency keys and their answers, written inside the transaction of the act. */
@Injectable()
export class IdempotencyStore {
  private tidiedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The stored answer, or null for the first request with this key. Of two requests at once, the lock admits one and
   * the other is refused: waiting on the unique index would use a connection for each.
   * @throws http.idempotency_in_progress, http.idempotency_key_reused, http.rights_lost
   */
  async claim(request: KeyedRequest): Promise<StoredAnswer | null> {
    const [lock] = await this.database.query<{ free: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
      [`idempotency:${request.userId}:${request.key}`],
    );
    if (lock?.free !== true) throw refuse('http.idempotency_in_progress');
    const keys = this.database.repository(IdempotencyKey);
    const stored = await keys.findOneBy({ userId: request.userId, key: request.key });
    if (stored === null) return null;
    if (this.ageSeconds(stored) >= KEPT_SECONDS) {
      await keys.delete({ id: stored.id });
      return null;
    }
    if (!stored.fingerprint.equals(request.fingerprint)) throw refuse('http.idempotency_key_reused');
    if (!stored.rights.every((right) => request.rights.includes(right))) throw refuse('http.rights_lost');
    return stored;
  }

  async keep(request: KeyedRequest, answer: StoredAnswer): Promise<void> {
    const row = { id: newId(), ...request, ...answer, createdAt: this.clock.now() };
    await this.database.repository(IdempotencyKey).insert(row);
    this.tidyAfterCommit();
  }

  /** Deletes expired answers and returns their number. */
  purgeExpired(asOf: Date): Promise<number> {
    return this.database.execute('DELETE FROM idempotency_key WHERE created_at <= $1', [
      new Date(asOf.getTime() - KEPT_SECONDS * 1000),
    ]);
  }

  /** The first act of an hour that has a key deletes expired answers, so no scheduled job is needed. */
  private tidyAfterCommit(): void {
    const now = this.clock.nowSeconds();
    if (now < this.tidiedAt + TIDY_EVERY_SECONDS) return;
    this.tidiedAt = now;
    this.database.afterCommit(async () => void (await this.purgeExpired(this.clock.now())));
  }

  private ageSeconds(stored: IdempotencyKey): number {
    return (this.clock.now().getTime() - stored.createdAt.getTime()) / 1000;
  }
}

/** A digest that identifies the request. The request itself is not stored. */
export const fingerprintOf = (method: string, url: string, body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest();
