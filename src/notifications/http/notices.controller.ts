import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { Inbox } from '../inbox.js';
import { linkOf } from '../letters/link-of.js';
import { Notice } from '../notice.entity.js';
import { Preferences } from '../preferences.js';
import {
  NoticeCountDto,
  NoticeDto,
  NoticeKindParams,
  NoticePage,
  NoticePreferenceBody,
  NoticePreferenceDto,
  NoticesQuery,
} from './dto/notices.dto.js';

/** Notices of the caller, and preferences. */
@ApiTags('Me')
@Controller('me')
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly preferences: Preferences,
    private readonly config: Config,
  ) {}

  @Get('notices')
  @Operation('listNotices', {
    summary: 'Read your inbox',
    description: 'The latest comes first.',
    access: signedIn('requests:read'),
    responses: { 200: NoticePage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: NoticesQuery): Promise<Page<NoticeDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(filter, { limit, cursor }, 'uuid');
    const rows = await this.inbox.list(actor.userId, filter, listing.after, listing.most);
    return listing.page(
      rows,
      (row) => row.id,
      (notice) => this.present(notice),
    );
  }

  @Get('notices/counts')
  @Operation('countNotices', {
    summary: 'Count unread notices',
    description: 'The counts are by kind.',
    access: signedIn('requests:read'),
    responses: { 200: [NoticeCountDto] },
  })
  counts(@CurrentActor() actor: Actor): Promise<NoticeCountDto[]> {
    return this.inbox.counts(actor.userId);
  }

  @Put('notices/reading')
  @Operation('readAllNotices', {
    summary: 'Mark everything as read',
    description: 'Every notice of your inbox is marked.',
    access: signedIn('requests:write'),
    responses: { 204: null },
  })
  readAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.inbox.readAll(actor.userId);
  }

  @Put('notices/:notice/reading')
  @Operation('readNotice', {
    summary: 'Mark a notice as read',
    description: 'The notice is one of your own.',
    access: signedIn('requests:write'),
    responses: { 204: null },
  })
  read(@CurrentActor() actor: Actor, @Param('notice', IdPipe) notice: string): Promise<void> {
    return this.inbox.read(actor.userId, notice);
  }

  @Delete('notices/:notice/reading')
  @Operation('unreadNotice', {
    summary: 'Mark a notice as unread',
    description: 'The notice is one of your own. Mark it as unread to come back to it later.',
    access: signedIn('requests:write'),
    responses: { 204: null },
  })
  unread(@CurrentActor() actor: Actor, @Param('notice', IdPipe) notice: string): Promise<void> {
    return this.inbox.unread(actor.userId, notice);
  }

  @Get('notice-preferences')
  @Operation('listNoticePreferences', {
    summary: 'Read your notice preferences',
    description: 'The list has every kind of notice with its channels. Kinds you have not chosen have the default.',
    access: signedIn('requests:read'),
    responses: { 200: [NoticePreferenceDto] },
  })
  preferencesOf(@CurrentActor() actor: Actor): Promise<NoticePreferenceDto[]> {
    return this.preferences.allOf(actor.userId);
  }

  @Put('notice-preferences/:kind')
  @Operation('setNoticePreference', {
    summary: 'Set your preference for one kind of notice',
    description: 'Mail waits for your working hours, unless you mark the kind as urgent here.',
    access: signedIn('requests:write'),
    responses: { 200: NoticePreferenceDto },
  })
  async setPreference(
    @CurrentActor() actor: Actor,
    @Param() { kind }: NoticeKindParams,
    @Body() body: NoticePreferenceBody,
  ): Promise<NoticePreferenceDto> {
    const preference = { inApp: body.inApp, mail: body.mail, urgent: body.urgent };
    await this.preferences.set(actor.userId, kind, preference);
    return { kind, ...preference };
  }

  private present({
    id,
    kind,
    sentence,
    detail,
    subjectKind,
    subjectId,
    number,
    createdAt,
    readAt,
    ...rest
  }: Notice): NoticeDto {
    const link = linkOf({ number, ...rest }, this.config.baseUrl);
    return { id, kind, sentence, detail, subjectKind, subjectId, number, link, createdAt, readAt };
  }
}
