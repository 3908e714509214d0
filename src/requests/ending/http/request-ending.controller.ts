import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { CancellationBody, DeclineBody, ReopeningBody, ResolutionBody } from '../../http/dto/acts.dto.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { ExpireRequest } from '../../questions/acts/expire-request.js';
import { CancelRequest } from '../acts/cancel-request.js';
import { ConfirmResolution } from '../acts/confirm-resolution.js';
import { DeclineRequest } from '../acts/decline-request.js';
import { ReopenRequest } from '../acts/reopen-request.js';
import { ResolveRequest } from '../acts/resolve-request.js';

/** The answer to a request, and its other ways to end. */
@ApiTags('Requests')
@Controller('requests/:request')
export class RequestEndingController {
  constructor(
    private readonly show: ShowRequest,
    private readonly resolveRequest: ResolveRequest,
    private readonly confirmResolution: ConfirmResolution,
    private readonly reopenRequest: ReopenRequest,
    private readonly declineRequest: DeclineRequest,
    private readonly cancelRequest: CancelRequest,
    private readonly expireRequest: ExpireRequest,
  ) {}

  @Put('resolution')
  @Operation('resolveRequest', {
    summary: 'Answer a request',
    description:
      'The clock stops. The answer stands after ten working days of silence from the requester. It may cite articles.',
    access: makersOf('resolve'),
    responses: { 200: RequestDto },
  })
  async resolve(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ResolutionBody,
  ): Promise<RequestDto> {
    await this.resolveRequest.execute(actor, request, body.answer, body.articleIds);
    return this.show.to(actor, request);
  }

  @Put('confirmation')
  @Operation('confirmResolution', {
    summary: 'Confirm the answer',
    description: 'The request is closed.',
    access: makersOf('confirm'),
    responses: { 200: RequestDto },
  })
  async confirm(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.confirmResolution.execute(actor, request);
    return this.show.to(actor, request);
  }

  @Post('reopenings')
  @Operation('reopenRequest', {
    summary: 'Reopen a request',
    description:
      'A request can be reopened within ten working days of the requester after the answer. The same clock goes on.',
    access: makersOf('reopen'),
    responses: { 201: RequestDto },
  })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ReopeningBody,
  ): Promise<RequestDto> {
    await this.reopenRequest.execute(actor, request, body.reason, body.words ?? null);
    return this.show.to(actor, request);
  }

  @Put('decline')
  @Operation('declineRequest', {
    summary: 'Decline a request',
    description: 'A decline names a reason, and what the requester can do instead.',
    access: makersOf('decline'),
    responses: { 200: RequestDto },
  })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: DeclineBody,
  ): Promise<RequestDto> {
    await this.declineRequest.execute(actor, request, body);
    return this.show.to(actor, request);
  }

  @Put('cancellation')
  @Operation('cancelRequest', {
    summary: 'Cancel a request',
    description: 'A cancellation also discards a draft. Only its author may do that.',
    access: makersOf('cancel'),
    responses: { 200: RequestDto },
  })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: CancellationBody,
  ): Promise<RequestDto> {
    await this.cancelRequest.execute(actor, request, body.reason);
    return this.show.to(actor, request);
  }

  @Put('expiry')
  @Operation('expireRequest', {
    summary: 'Expire a request without a reply',
    description:
      'A request can expire ten working days after the requester’s time to reply was used up, or after a later message of the requester. A provider who was in time when it asked is not charged. A provider who was late stays late.',
    access: makersOf('expire'),
    responses: { 200: RequestDto },
  })
  async expire(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.expireRequest.execute(actor, request);
    return this.show.to(actor, request);
  }
}
