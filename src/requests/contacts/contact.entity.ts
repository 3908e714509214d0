import { Column, Entity } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/index.js';
import type { ContactSubstance } from '../request-words.js';

/**
 * A conversation that was held outside the system and recorded afterwards. Contacts are append-only. The message holds
 * the summary, channel, true time and visibility. So a contact is read, found and merged like every other message.
 */
@Entity('contact')
export class Contact {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() messageId: string;
  /** The other person of the conversation. Null: nobody was named. */
  @RefColumn({ nullable: true }) partnerId: string | null;
  @Column('text') substance: ContactSubstance;
  /** Why the contact was recorded later than it was held. Null: it was recorded at once. */
  @Column('text', { nullable: true }) lateReason: string | null;
}
