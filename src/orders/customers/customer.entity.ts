import type { OrderPolicy } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../../platform/database/index.js';
import type { StoredProfile } from '../stored-profile.js';

/** A customer as one department knows it, with the default terms of its orders. */
@Entity('customer')
export class Customer {
  @IdColumn() id: string;
  /** The department that answers to the customer. */
  @RefColumn() ownerDepartmentId: string;
  /** Unique within the department, without regard to case. Orders refer to the customer by this name. */
  @Column('text') name: string;
  /** ISO 4217 code of the amounts here; null while there are none. */
  @Column('text', { nullable: true }) currency: string | null;
  /** IANA zone in which promised dates begin and end. */
  @Column('text', { nullable: true }) zone: string | null;
  /** The contract of the customer's orders that name no other. */
  @RefColumn({ nullable: true }) contractTemplateId: string | null;
  @Column('jsonb', { nullable: true }) profile: StoredProfile | null;
  @Column('text', { nullable: true }) policy: OrderPolicy | null;
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  @Column('integer') version: number;
}
