import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export type TokenKind = 'ACCESS' | 'REFRESH' | 'PERSONAL' | 'SERVICE' | 'INVITATION' | 'RESET';

/** A secret of an account, stored as a hash only. */
@Entity('token')
export class Token {
  @IdColumn()
  id: string;

  @RefColumn()
  userId: string;

  @Column('text')
  kind: TokenKind;

  @Column('bytea')
  hash: Buffer;

  /** Common to all tokens that descend from one sign-in; null for other kinds. */
  @RefColumn({ nullable: true })
  familyId: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { array: true, nullable: true })
  scopes: string[] | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  expiresAt: Date;

  /** The instant at which a token that works once was used. */
  @InstantColumn({ nullable: true })
  usedAt: Date | null;

  @InstantColumn({ nullable: true })
  revokedAt: Date | null;

  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;
}
