import { Body, Controller, Get, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { created, Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/pagination.js';
import { readBody } from '../../platform/http/validation.js';
import { CompleteRequest } from '../asking/acts/complete-request.js';
import { DraftRequest } from '../asking/acts/draft-request.js';
import { SubmitRequest } from '../asking/acts/submit-request.js';
import { ListRequests } from '../queries/list-requests.js';
import { ASK_EXAMPLES, AskedEarlierBody, DraftPatch, IntakePatch, SubmitRequestBody } from './ask.body.js';
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
  @ApiBody({ type: SubmitRequestBody, examples: ASK_EXAMPLES })
  @Operation('submitRequest', {
    summary: 'Ask another department a question: submit a request',
    description:
      'Ask a question about an order, or for anything that a service offers. The clocks of the request run from now on, under the terms in force. Required fields may stay open: the request is then labelled incomplete. A call that is entered later says when it was asked and why. With `draft` the request is only kept. An unknown order is created, and the answer names other orders that may have been meant.',
    access: {
      scope: 'requests:write',
      rule: 'Members of the requesting department, or of the one for which somebody asks.',
    },
    responses: { 201: created(SentRequestDto) },
  })
  async submit(
    @CurrentActor() actor: Actor,
    @Body() body: SubmitRequestBody,
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
    description:
      'The list has the requests you may see, the newest first unless `sort` says otherwise. Requests without a value of the sort key come last.',
    access: {
      scope: 'requests:read',
      rule: 'People whose departments take part in the request. Executives see all but restricted ones.',
    },
    responses: { 200: RequestPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: RequestsQuery): Promise<RequestPage> {
    const { limit, cursor, sort = '-submittedAt', ...filter } = query;
    const { data, page, search } = await this.listRequests.execute(actor, filter, sort, { limit, cursor });
    return { data: await this.present.list(actor, data, search), page, spelling: spellingOf(search) };
  }

  @Get(':request')
  @Operation('getRequest', {
    summary: 'Read a request',
    description: 'The request is named by id or number. The answer says what you may do about it.',
    access: { scope: 'requests:read', rule: 'People who may see the request.' },
    responses: { 200: RequestDto },
  })
  get(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    return this.show.to(actor, request);
  }

  @Patch(':request')
  @Operation('changeDraft', {
    summary: 'Change a draft of a request',
    description: 'Fields that are left out stay. A request that was sent is not rewritten.',
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
    summary: 'Submit a draft',
    description: 'The request gets its number and its clocks.',
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
    description: 'The call answers fields of the form that have no answer yet.',
    access: { scope: 'requests:write', rule: 'Members of the department that asked.' },
    responses: { 200: RequestDto },
  })
  async complete(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: IntakePatch,
  ): Promise<RequestDto> {
    await this.completeRequest.execute(actor, request, body.intake);
    return this.show.to(actor, request);
  }

  @Get(':request/timeline')
  @Operation('getRequestTimeline', {
    summary: 'Read the timeline of a request',
    description: 'Moments are in the order in which they were recorded: states, messages, questions, offers, clocks.',
    access: {
      scope: 'requests:read',
      rule: 'People who take part in the request. Internal notes are for their own department.',
    },
    responses: { 200: MomentPage },
  })
  moments(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Query() paging: PageQuery,
  ): Promise<Page<MomentDto>> {
    return this.timeline.to(actor, request, paging);
  }
}
