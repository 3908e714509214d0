import type { OrderPolicy } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../../platform/database/index.js';
import type { StoredProfile } from '../stored-profile.js';

/** A customer as one department knows it, with the defaults of its orders. */
@Entity('customer')
export class Customer {
  @IdColumn() id: string;
  /** The department that answers to them. */
  @RefColumn() ownerDepartmentId: string;
  /** Unique within the department, in whatever case; orders call them by it. */
  @Column('text') name: string;
  /** ISO 4217, of the amounts here; null while there are none. */
  @Column('text', { nullable: true }) currency: string | null;
  /** IANA zone in which promises to them begin and end. */
  @Column('text', { nullable: true }) zone: string | null;
  /** The contract their orders stand under unless they name another. */
  @RefColumn({ nullable: true }) contractTemplateId: string | null;
  @Column('jsonb', { nullable: true }) profile: StoredProfile | null;
  @Column('text', { nullable: true }) policy: OrderPolicy | null;
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  @Column('integer') version: number;
}
