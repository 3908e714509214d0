import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Audience, Doing } from './presence.policy.js';

/** A person who is at a request, until the row expires. */
@Entity('request_presence')
export class RequestPresence {
  @PrimaryColumn('uuid') requestId: string;
  @PrimaryColumn('uuid') personId: string;
  /** The department for which the person is there; null for somebody who belongs to none. */
  @RefColumn({ nullable: true }) departmentId: string | null;
  @Column('text') doing: Doing;
  /** The readers of the text that the person writes. */
  @Column('text') audience: Audience;
  @InstantColumn() expiresAt: Date;
}
