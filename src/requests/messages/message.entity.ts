import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { Channel, Side } from '../../platform/events/index.js';
import type { Visibility } from '../request-words.js';

/** A message on a request. It never changes after it is written. */
@Entity('message')
export class Message {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() authorId: string;
  /** Null: the author is an invited colleague, who speaks for neither side. */
  @Column('text', { nullable: true }) side: Side | null;
  @Column('text') visibility: Visibility;
  /** The department the author spoke for. Only this department sees an internal note. */
  @RefColumn() departmentId: string;
  @Column('text') body: string;
  @Column('text') channel: Channel;
  @InstantColumn() occurredAt: Date;
  @InstantColumn() createdAt: Date;
  /** SHA-256 of the body, as the event carries it. */
  @Column('bytea') digest: Buffer;
}
