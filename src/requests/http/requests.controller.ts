import { Body, Controller, Get, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/pagination.js';
import { readBody } from '../../platform/http/validation.js';
import { CompleteRequest } from '../asking/acts/complete-request.js';
import { DraftRequest } from '../asking/acts/draft-request.js';
import { SubmitRequest } from '../asking/acts/submit-request.js';
import { ListRequests } from '../queries/list-requests.js';
import { AskedEarlierBody, DraftPatch, IntakePatch, SubmitRequestDto } from './dto/ask.dto.js';
import { RequestsQuery } from './dto/list.query.js';
import { spellingOf } from '../search/spelling.js';
import { MomentDto, MomentPage, RequestDto, RequestPage, SentRequestDto } from './dto/request.dto.js';
import { PresentRequests } from './present-requests.js';
import { ShowRequest } from './show-request.js';
import { ShowTimeline } from './show-timeline.js';
import { toAsk, toAskedEarlier, toChanges } from './to-ask.js';

/** Asking, and reading what was asked. */
@ApiTags('Requests')
@Controller('requests')
export class RequestsController {
  constructor(
    private readonly show: ShowRequest,
    private readonly present: PresentRequests,
    private readonly listRequests: ListRequests,
    private readonly timeline: ShowTimeline,
    private readonly submitRequest: SubmitRequest,
    private readonly draftRequest: DraftRequest,
    private readonly completeRequest: CompleteRequest,
  ) {}

  @Post()
  @Operation('submitRequest', {
    summary: 'Ask another department',
    description:
      'Its clocks run from now on, under the terms in force. Required fields may stay open: the request is then ' +
      'labelled incomplete. A call that is typed in later says when it was asked and why. With `draft` it is only kept. An order nobody has heard of is created, and the answer ' +
      'tells which others may have been meant.',
    access: { scope: 'requests:write', rule: 'Members of the department that asks, or of the one asked for somebody.' },
    responses: { 201: SentRequestDto },
  })
  async submit(
    @CurrentActor() actor: Actor,
    @Body() body: SubmitRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SentRequestDto> {
    const act = body.draft === true ? this.draftRequest : this.submitRequest;
    const ask = toAsk(body);
    const id = await act.execute(actor, ask);
    void reply.header('location', `/api/v1/requests/${id}`);
    return this.show.sent(actor, id, ask.orderReference !== null);
  }

  @Get()
  @Operation('listRequests', {
    summary: 'Find requests',
    description: 'The requests you may see, newest first unless told; those without a value of the sort key come last.',
    access: {
      scope: 'requests:read',
      rule: 'Requests your departments take part in; executives all but restricted ones.',
    },
    responses: { 200: RequestPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: RequestsQuery): Promise<RequestPage> {
    const { limit = 50, cursor, sort = '-submittedAt', ...filter } = query;
    const { data, page, search } = await this.listRequests.execute(actor, filter, sort, limit, cursor);
    return { data: await this.present.list(actor, data, search), page, spelling: spellingOf(search) };
  }

  @Get(':request')
  @Operation('getRequest', {
    summary: 'Read a request',
    description: 'By id or number, with what you may do about it.',
    access: { scope: 'requests:read', rule: 'Whoever may see the request.' },
    responses: { 200: RequestDto },
  })
  get(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    return this.show.to(actor, request);
  }

  @Patch(':request')
  @Operation('changeDraft', {
    summary: 'Change a draft',
    description: 'What is left out stays. What was sent is not rewritten.',
    access: { scope: 'requests:write', rule: 'The author of the draft.' },
    responses: { 200: RequestDto },
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: DraftPatch,
  ): Promise<RequestDto> {
    await this.draftRequest.change(actor, request, toChanges(body));
    return this.show.to(actor, request);
  }

  @Put(':request/submission')
  @Operation('submitDraft', {
    summary: 'Send a draft',
    description: 'It gets its number and clocks.',
    access: { scope: 'requests:write', rule: 'The author of the draft.' },
    responses: { 200: SentRequestDto },
  })
  @ApiBody({ type: AskedEarlierBody, required: false })
  async send(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Req() { body }: FastifyRequest,
  ): Promise<SentRequestDto> {
    // Without a body it is sent when it is asked.
    const asked = await readBody(AskedEarlierBody, body ?? {});
    await this.submitRequest.draft(actor, request, toAskedEarlier(asked));
    return this.show.sent(actor, request);
  }

  @Patch(':request/intake')
  @Operation('completeRequest', {
    summary: 'Complete a request later',
    description: 'Answers fields of the form that have no answer yet.',
    access: { scope: 'requests:write', rule: 'Members of the department that asked.' },
    responses: { 200: RequestDto },
  })
  async complete(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: IntakePatch,
  ): Promise<RequestDto> {
    await this.completeRequest.execute(actor, request, body.answers);
    return this.show.to(actor, request);
  }

  @Get(':request/timeline')
  @Operation('getRequestTimeline', {
    summary: 'Read what happened',
    description: 'In the order it was recorded: states, words, questions, offers, clocks.',
    access: { scope: 'requests:read', rule: 'Whoever takes part; internal notes only for their department.' },
    responses: { 200: MomentPage },
  })
  moments(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<Page<MomentDto>> {
    return this.timeline.to(actor, request, limit, cursor);
  }
}
