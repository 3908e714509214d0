import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailRhythm, NoticeKind } from './notice-kinds.js';

/** A person's own choice for one kind; without a row the default holds. */
@Entity('notice_preference')
export class NoticePreference {
  @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') kind: NoticeKind;
  @Column('boolean') inApp: boolean;
  @Column('text') mail: MailRhythm;
  @Column('boolean') urgent: boolean;
}
