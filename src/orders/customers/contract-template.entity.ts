import type { OrderPolicy } from '@lockstep/delay-cost';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, MoneyColumn, RefColumn } from '../../platform/database/index.js';
import type { StoredProfile } from '../stored-profile.js';

/** Terms of lateness under a name, shared by many orders. */
@Entity('contract_template')
export class ContractTemplate {
  @IdColumn() id: string;
  @RefColumn() ownerDepartmentId: string;
  /** Unique within the department, like `ld-half-percent`. Orders refer to the template by this code. */
  @Column('text') code: string;
  @Column('text') name: string;
  /** ISO 4217 code of the amounts here, and of every order under the template. */
  @Column('text') currency: string;
  @Column('jsonb', { nullable: true }) profile: StoredProfile | null;
  @Column('text', { nullable: true }) policy: OrderPolicy | null;
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @RefColumn() createdById: string;
  @InstantColumn() createdAt: Date;
  @Column('integer') version: number;
}
