import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/**
 * A question to the requester. The holder needs the reply to go on. While a question is open, the ball is the
 * requester's.
 */
@Entity('question')
export class Question {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() messageId: string;
  @RefColumn() askedById: string;
  @InstantColumn() askedAt: Date;
  /** The reply target in working seconds of the requester. Null: the target of the request's terms applies. */
  @SecondsColumn({ nullable: true }) replyTargetSeconds: number | null;
  @RefColumn({ nullable: true }) replyMessageId: string | null;
  /** When the question stopped needing a reply; `outcome` says why. */
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) outcome: 'REPLIED' | 'WITHDRAWN' | 'CLOSED' | null;
}
