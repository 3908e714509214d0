import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** A person who may sign in, or a program. */
@Entity('user_account')
export class User {
  @IdColumn()
  id: string;

  /** Always in lower case, so that spelling makes no difference. Only the row of a program has no address. */
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

  /** IANA name of the time zone in which this person reads times. */
  @Column('text')
  zone: string;

  @InstantColumn({ nullable: true })
  deactivatedAt: Date | null;

  /** The colleague who took over from a deactivated person; null when the work went back to the department. */
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
