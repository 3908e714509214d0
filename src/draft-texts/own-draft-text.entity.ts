import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';

/** A text that a person has typed and not sent yet. */
@Entity('draft_text')
export class OwnDraftText {
  @PrimaryColumn('uuid') personId: string;
  /** The place in the client where the text is typed, by a name that the client chooses. */
  @PrimaryColumn('text') key: string;
  @Column('text') text: string;
  @InstantColumn() updatedAt: Date;
}
