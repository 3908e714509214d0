import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { ReadQueue } from '../queries/read-queue.js';
import {
  NewQueueViewBody,
  presentView,
  QueueViewBody,
  QueueViewDto,
  QueueViewPage,
  QueueViewsQuery,
} from './queue-view.dto.js';
import type { QueueView } from './queue-view.entity.js';
import { mayEditView } from './queue-views.policy.js';
import { QueueViews } from './queue-views.js';

const READERS = {
  scope: 'requests:read',
  rule: 'The author of the view. Members of the department see it where it is shared.',
} as const;
const EDITORS = {
  scope: 'requests:write',
  rule: 'The author of the view, and leads of the department where it is shared.',
} as const;

/** Ways of looking at a queue that people keep. */
@ApiTags('Queue')
@Controller('queue-views')
export class QueueViewsController {
  constructor(
    private readonly views: QueueViews,
    private readonly queue: ReadQueue,
  ) {}

  @Get()
  @Operation('listQueueViews', {
    summary: 'List your views of queues',
    description:
      'The list has your own views and those shared with you, each with the number of rows it shows you. The latest comes first.',
    access: READERS,
    responses: { 200: QueueViewPage },
  })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { departmentId, limit, cursor }: QueueViewsQuery,
  ): Promise<Page<QueueViewDto>> {
    const listing = Listing.byKey(['queue-views', departmentId ?? null], { limit, cursor }, 'uuid');
    const found = await this.views.list(actor, departmentId ?? null, listing.after, listing.most);
    const page = listing.page(found, ({ id }) => id);
    const data: QueueViewDto[] = [];
    for (const view of page.data) data.push(await this.present(actor, view));
    return { ...page, data };
  }

  @Post()
  @Operation('keepQueueView', {
    summary: 'Create a view of a queue',
    description: 'A view is a named filter and sort order, for yourself or shared with your department.',
    access: { scope: 'requests:write', rule: 'Members of the department.' },
    responses: { 201: versioned(QueueViewDto) },
  })
  async keep(
    @CurrentActor() actor: Actor,
    @Body() { departmentId, ...content }: NewQueueViewBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QueueViewDto> {
    return withETag(reply, await this.present(actor, await this.views.keep(actor, departmentId, content)));
  }

  @Get(':id')
  @Operation('getQueueView', {
    summary: 'Read a view of a queue',
    description: 'The answer carries the ETag.',
    access: READERS,
    responses: { 200: versioned(QueueViewDto) },
  })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QueueViewDto> {
    return withETag(reply, await this.present(actor, await this.views.read(actor, id)));
  }

  @Put(':id')
  @Operation('changeQueueView', {
    summary: 'Change a view of a queue',
    description: 'Everything is replaced, over the version you have read.',
    access: EDITORS,
    responses: { 200: versioned(QueueViewDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() content: QueueViewBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QueueViewDto> {
    return withETag(reply, await this.present(actor, await this.views.change(actor, id, version, { ...content })));
  }

  @Delete(':id')
  @Operation('removeQueueView', {
    summary: 'Remove a view of a queue',
    description: '`If-Match` names the version that you have read. A view that was changed since is not removed.',
    access: EDITORS,
    responses: { 204: null },
  })
  @NeedsIfMatch()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.views.remove(actor, id, version);
  }

  private async present(actor: Actor, view: QueueView): Promise<QueueViewDto> {
    const rows = await this.queue.count(actor, view.departmentId, view.filter);
    return presentView(view, { rows, editable: mayEditView(actor, view) });
  }
}
