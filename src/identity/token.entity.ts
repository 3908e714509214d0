import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export type TokenKind = 'ACCESS' | 'REFRESH' | 'PERSONAL' | 'SERVICE' | 'INVITATION' | 'RESET';

/** A secret somebody holds, known here by its hash only. */
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

  /** Common to all the tokens that descend from one sign-in; null for other kinds. */
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

  /** When a token that works once has worked. */
  @InstantColumn({ nullable: true })
  usedAt: Date | null;

  @InstantColumn({ nullable: true })
  revokedAt: Date | null;

  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;
}
