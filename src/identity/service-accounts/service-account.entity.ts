import { Column, Entity } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/index.js';
import type { Scope } from '../../platform/auth/index.js';

/** The columns an account of a program has beside its row in `user_account`, where its name and its version are. */
@Entity('service_account')
export class ServiceAccountRow {
  @IdColumn() id: string;
  @RefColumn() ownerId: string;
  @RefColumn() departmentId: string;
  @Column('text', { array: true }) scopes: Scope[];
}
