import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/** A question that the holder needs answered before it can go on. While one is open, the ball is the requester's. */
@Entity('question')
export class Question {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() messageId: string;
  @RefColumn() askedById: string;
  @InstantColumn() askedAt: Date;
  /** Working seconds of the requester; null: what the terms of the request say. */
  @SecondsColumn({ nullable: true }) replyTargetSeconds: number | null;
  @RefColumn({ nullable: true }) replyMessageId: string | null;
  /** When it needed no reply any more, and how that came. */
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) outcome: 'REPLIED' | 'WITHDRAWN' | 'CLOSED' | null;
}
