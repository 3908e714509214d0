import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { Channel, Side } from '../../platform/events/index.js';
import type { Visibility } from '../request-words.js';

/** Something said about a request; never changed once it is said. */
@Entity('message')
export class Message {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() authorId: string;
  /** Null for a colleague who was invited to help, and speaks for neither. */
  @Column('text', { nullable: true }) side: Side | null;
  @Column('text') visibility: Visibility;
  /** The department the author spoke for; an internal note is seen by it alone. */
  @RefColumn() departmentId: string;
  @Column('text') body: string;
  @Column('text') channel: Channel;
  @InstantColumn() occurredAt: Date;
  @InstantColumn() createdAt: Date;
  /** SHA-256 of the body, as the event carries it. */
  @Column('bytea') digest: Buffer;
}
