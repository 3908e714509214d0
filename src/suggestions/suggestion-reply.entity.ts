import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { ReplyState } from './suggestion-life.js';

/** A reply of the department: accepted, declined with a reason, or done with a description of what was done. Append-only. */
@Entity('suggestion_reply')
export class SuggestionReply {
  @IdColumn() id: string;
  @RefColumn() suggestionId: string;
  @Column('text') state: ReplyState;
  @Column('text') words: string;
  @RefColumn() repliedById: string;
  @InstantColumn() repliedAt: Date;
}
