import { Column, Entity } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/index.js';
import type { ContactSubstance } from '../request-words.js';

/**
 * A conversation outside the system, put on record afterwards. Append-only. The message holds its summary, channel, true
 * time and visibility, so that a contact is read, found and merged like everything else that was said.
 */
@Entity('contact')
export class Contact {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() messageId: string;
  /** The other person; null when nobody was named. */
  @RefColumn({ nullable: true }) partnerId: string | null;
  @Column('text') substance: ContactSubstance;
  /** Why it was recorded later than it was held; null: it was recorded at once. */
  @Column('text', { nullable: true }) lateReason: string | null;
}
