import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** By an administrator; because the receiver said 410; because nothing has arrived there for days. */
export const DISABLED_BECAUSE = ['BY_ADMIN', 'GONE', 'FAILING'] as const;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];

/** An address outside that wants to be told what happens. */
@Entity('webhook_endpoint')
export class WebhookEndpoint {
  @IdColumn()
  id: string;

  @Column('text')
  url: string;

  @Column('text')
  description: string;

  /** Empty for every type. */
  @Column('text', { array: true })
  eventTypes: string[];

  /** Tells what at least one of these departments may see; empty for everything. */
  @Column('uuid', { array: true })
  departmentIds: string[];

  /** Null while it is disabled. What was recorded earlier is not told. */
  @InstantColumn({ nullable: true })
  enabledSince: Date | null;

  @Column('text', { nullable: true })
  disabledBecause: DisabledBecause | null;

  /** Since when not one delivery has succeeded; null while they do. */
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
