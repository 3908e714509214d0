import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A person who may sign in. */
@Entity('user_account')
export class User {
  @IdColumn()
  id: string;

  /** Lower case always: an address is the same however it is typed. Only the row of a program has none. */
  @Column('text', { nullable: true })
  email: string;

  @Column('text')
  name: string;

  /** An argon2id hash; null until the invitation is accepted. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('boolean')
  admin: boolean;

  @Column('boolean')
  executive: boolean;

  /** IANA name of the zone this person reads times in. */
  @Column('text')
  zone: string;

  @InstantColumn({ nullable: true })
  deactivatedAt: Date | null;

  /** The colleague who took over from a deactivated person; null when the work is the department's again. */
  @RefColumn({ nullable: true })
  heirId: string | null;

  @InstantColumn()
  createdAt: Date;

  @Column('integer')
  version: number;

  get active(): boolean {
    return this.deactivatedAt === null;
  }

  get joined(): boolean {
    return this.passwordHash !== null;
  }
}
