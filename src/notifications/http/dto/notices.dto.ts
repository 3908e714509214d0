import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { Optional, QueryFlag, QueryList } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { MAIL_RHYTHMS, type MailRhythm, NOTICE_KINDS, type NoticeKind } from '../../notice-kinds.js';

export class NoticesQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  unread?: boolean;

  @ApiPropertyOptional({ enum: NOTICE_KINDS, isArray: true })
  @Optional()
  @QueryList()
  @IsIn(NOTICE_KINDS, { each: true })
  kind?: NoticeKind[];
}

export class NoticeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind', example: 'QUESTION' }) kind: NoticeKind;
  @ApiProperty({ example: 'A question on ENG-1042 waits for a reply.' }) sentence: string;
  /** Which clock, how much of it, from when to when, in your zone; null where the sentence says it all. */
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Half of the time for the answer was used up on Mon, 2 Mar 2026, 14:00 (Europe/Berlin); it is due on …',
  })
  detail: string | null;
  @ApiProperty({ example: 'request' }) subjectKind: string;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  @ApiProperty({ type: String, nullable: true, example: 'ENG-1042' }) number: string | null;
  /** The page to read it on. */
  @ApiProperty({ type: String, nullable: true, example: 'http://localhost:3000/r/ENG-1042' }) link: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}

export class NoticePageDto extends PageOf(NoticeDto) {}

export class NoticeCountDto {
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind' }) kind: NoticeKind;
  @ApiProperty({ type: 'integer', example: 3 }) unread: number;
}

export class NoticePreferenceBody {
  /** Shown in the inbox. */
  @ApiProperty({ example: true })
  @IsBoolean()
  inApp: boolean;

  /** Mail at once, collected at the hour, collected at the begin of your working day, or never. */
  @ApiProperty({ enum: MAIL_RHYTHMS, enumName: 'MailRhythm', example: 'AT_ONCE' })
  @IsIn(MAIL_RHYTHMS)
  mail: MailRhythm;

  /** May reach you outside your working hours. */
  @ApiProperty({ example: false })
  @IsBoolean()
  urgent: boolean;
}

export class NoticePreferenceDto extends NoticePreferenceBody {
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind' }) kind: NoticeKind;
}

export class NoticeKindParams {
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind', example: 'QUESTION' })
  @IsIn(NOTICE_KINDS)
  kind: NoticeKind;
}
