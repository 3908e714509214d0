import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor, signedIn } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { type Page, PageQuery } from '../../../platform/http/pagination.js';
import { READERS } from '../../http/makers-of.js';
import { ListChanges } from '../list-changes.js';
import { SeenTimelines } from '../seen-timelines.js';
import {
  RecentRequestDto,
  RecentRequestsQuery,
  RequestChangeDto,
  RequestChangePage,
  SeenBody,
  SeenDto,
} from './seen.dto.js';
import { ShowSeen } from './show-seen.js';

/** How far the caller has seen the timeline of a request. */
@ApiTags('Requests')
@Controller('requests/:request/seen')
export class SeenController {
  constructor(private readonly seen: SeenTimelines) {}

  @Get()
  @Operation('getSeen', {
    summary: 'Read how far you have seen a request',
    description:
      'The position is yours alone: nobody else reads it, and it is no event. Moments of your own, and moments without an actor, are never unseen.',
    access: READERS,
    responses: { 200: SeenDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<SeenDto> {
    return this.seen.of(actor, request);
  }

  @Put()
  @Operation('markSeen', {
    summary: 'Mark a request as seen',
    description:
      'The position is the `sequence` of a moment in the timeline and never moves back: an earlier one only notes that you looked.',
    access: { ...READERS, scope: 'requests:write' },
    responses: { 200: SeenDto },
  })
  mark(@CurrentActor() actor: Actor, @Param('request') request: string, @Body() body: SeenBody): Promise<SeenDto> {
    return this.seen.mark(actor, request, body.upTo);
  }
}

/** The requests at which the caller looked, and those that changed since. */
@ApiTags('Me')
@Controller('me')
export class OwnSeenController {
  constructor(
    private readonly seen: SeenTimelines,
    private readonly changes: ListChanges,
    private readonly show: ShowSeen,
  ) {}

  @Get('recent-requests')
  @Operation('listRecentRequests', {
    summary: 'List the requests you looked at last',
    description: 'The latest look comes first. Requests that you no longer see are left out.',
    access: signedIn('requests:read'),
    responses: { 200: [RecentRequestDto] },
  })
  async recent(
    @CurrentActor() actor: Actor,
    @Query() { limit = 10 }: RecentRequestsQuery,
  ): Promise<RecentRequestDto[]> {
    return this.show.recent(await this.seen.recent(actor, limit));
  }

  @Get('changes')
  @Operation('listMyChanges', {
    summary: 'List what changed since you last looked',
    description:
      'The list has requests that you asked for, that you work on, to which you were invited or at which you looked, if other people did something on them that you have not seen. The latest change comes first. Requests on which nothing happened for 90 days are left out.',
    access: signedIn('requests:read'),
    responses: { 200: RequestChangePage },
  })
  async changed(@CurrentActor() actor: Actor, @Query() paging: PageQuery): Promise<Page<RequestChangeDto>> {
    const { data, page } = await this.changes.execute(actor, paging);
    return { data: await this.show.changes(data), page };
  }
}
