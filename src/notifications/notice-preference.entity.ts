import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailRhythm, NoticeKind } from './notice-kinds.js';

/** A person's own preference for one kind. The default applies where there is no row. */
@Entity('notice_preference')
export class NoticePreference {
  @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') kind: NoticeKind;
  @Column('boolean') inApp: boolean;
  @Column('text') mail: MailRhythm;
  @Column('boolean') urgent: boolean;
}
