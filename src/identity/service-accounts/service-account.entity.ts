import { Column, Entity } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/index.js';
import type { Scope } from '../../platform/auth/index.js';

/** The columns of a program's account beside its row in `user_account`, which holds the name and the version. */
@Entity('service_account')
export class ServiceAccountRow {
  @IdColumn() id: string;
  @RefColumn() ownerId: string;
  @RefColumn() departmentId: string;
  @Column('text', { array: true }) scopes: Scope[];
}
