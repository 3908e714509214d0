import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** BY_ADMIN: by an administrator. GONE: the receiver answered 410. FAILING: no delivery has succeeded for days. */
export const DISABLED_BECAUSE = ['BY_ADMIN', 'GONE', 'FAILING'] as const;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];

/** An external address that receives events. */
@Entity('webhook_endpoint')
export class WebhookEndpoint {
  @IdColumn()
  id: string;

  @Column('text')
  url: string;

  @Column('text')
  description: string;

  /** Empty means all types. */
  @Column('text', { array: true })
  eventTypes: string[];

  /** Events that at least one of these departments may see are sent; empty means all events. */
  @Column('uuid', { array: true })
  departmentIds: string[];

  /** Null while disabled. Events recorded earlier are not sent. */
  @InstantColumn({ nullable: true })
  enabledSince: Date | null;

  @Column('text', { nullable: true })
  disabledBecause: DisabledBecause | null;

  /** The instant since which no delivery has succeeded; null while deliveries succeed. */
  @InstantColumn({ nullable: true })
  failingSince: Date | null;

  @InstantColumn({ nullable: true })
  removedAt: Date | null;

  @RefColumn()
  createdById: string;

  @InstantColumn()
  createdAt: Date;

  @Column('integer')
  version: number;
}
