import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/index.js';

/** How far one person has seen the timeline of one request. Only that person reads it. */
@Entity('request_seen')
export class RequestSeen {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('uuid') requestId: string;
  /** The `sequence` of a moment in the timeline. It never goes back. */
  @Column('integer') upTo: number;
  /** The instant of the last look, also of one that saw nothing new. */
  @InstantColumn() seenAt: Date;
}
