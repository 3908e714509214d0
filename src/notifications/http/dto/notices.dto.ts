import { IsFlag, IsOneOf, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { QueryList } from '../../../platform/http/list-fields.js';
import { IdField, InstantField, IntegerField, OneOfField, TextField } from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { MAIL_RHYTHMS, type MailRhythm, NOTICE_KINDS, type NoticeKind } from '../../notice-kinds.js';

export class NoticesQuery extends PageQuery {
  @Optional()
  @QueryFlag()
  unread?: boolean;

  @Optional()
  @QueryList(NOTICE_KINDS)
  kind?: NoticeKind[];
}

export class NoticeDto {
  @IdField() id: string;
  @OneOfField(NOTICE_KINDS, { enumName: 'NoticeKind', example: 'QUESTION' }) kind: NoticeKind;
  @TextField({ example: 'A question on ENG-1042 waits for a reply.' }) sentence: string;
  /** The clock, the used part of its time and its instants in your zone. Null where the sentence needs no detail. */
  @TextField({
    nullable: true,
    example: 'Half of the time for the answer was used up on Mon, 2 Mar 2026, 14:00 (Europe/Berlin); it is due on …',
  })
  detail: string | null;
  @TextField({ example: 'request' }) subjectKind: string;
  @IdField() subjectId: string;
  @TextField({ nullable: true, example: 'ENG-1042' }) number: string | null;
  /** The page to read it on. */
  @TextField({ nullable: true, example: 'http://localhost:3000/r/ENG-1042' }) link: string | null;
  @InstantField() createdAt: Date;
  @InstantField({ nullable: true }) readAt: Date | null;
}

export class NoticePage extends PageOf(NoticeDto) {}

export class NoticeCountDto {
  @OneOfField(NOTICE_KINDS, { enumName: 'NoticeKind' }) kind: NoticeKind;
  @IntegerField({ example: 3 }) unread: number;
}

export class NoticePreferenceBody {
  /** Shown in the inbox. */
  @IsFlag({ example: true })
  inApp: boolean;

  /** Mail at once, collected at the hour, collected at the beginning of your working day, or never. */
  @IsOneOf(MAIL_RHYTHMS, { enumName: 'MailRhythm', example: 'AT_ONCE' })
  mail: MailRhythm;

  /** May reach you outside your working hours. */
  @IsFlag({ example: false })
  urgent: boolean;
}

export class NoticePreferenceDto extends NoticePreferenceBody {
  @OneOfField(NOTICE_KINDS, { enumName: 'NoticeKind' }) kind: NoticeKind;
}

export class NoticeKindParams {
  @IsOneOf(NOTICE_KINDS, { enumName: 'NoticeKind', example: 'QUESTION' })
  kind: NoticeKind;
}
