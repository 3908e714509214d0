import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../database/index.js';

/** The answer to a request with an Idempotency-Key, kept for a day so that a retry gets the same answer. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @IdColumn() id: string;
  @RefColumn() userId: string;
  @Column('text') key: string;
  /** SHA-256 of method, address and body. */
  @Column('bytea') fingerprint: Buffer;
  /** The rights of the caller at the time of the answer, as `rightsOf` returns them. */
  @Column('text', { array: true }) rights: string[];
  @Column('integer') status: number;
  @Column('jsonb') headers: Record<string, string>;
  /** The body exactly as it was sent. */
  @Column('text', { nullable: true }) body: string | null;
  @InstantColumn() createdAt: Date;
}
