import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Channel, Side } from '../platform/events/index.js';
import type { Visibility } from './request-words.js';

/** Something said about a request; never changed once it is said. */
@Entity('message')
export class Message {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() authorId: string;
  @Column('text') side: Side;
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
