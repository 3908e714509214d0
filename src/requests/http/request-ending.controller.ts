import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CancelRequest } from '../ending/acts/cancel-request.js';
import { ConfirmOnBehalf } from '../asking/acts/confirm-on-behalf.js';
import { ConfirmResolution } from '../ending/acts/confirm-resolution.js';
import { DeclineRequest } from '../ending/acts/decline-request.js';
import { MergeRequest } from '../merging/merge-request.js';
import { PartRequest } from '../merging/part-request.js';
import { ReopenRequest } from '../ending/acts/reopen-request.js';
import { ResolveRequest } from '../ending/acts/resolve-request.js';
import { CancellationDto, DeclineDto, MergeDto, ReopeningDto, ResolutionDto } from './dto/acts.dto.js';
import { RequestDto } from './dto/request.dto.js';
import { ShowRequest } from './show-request.js';
import { makersOf } from './makers-of.js';

/** Answering a request, and every other way in which it ends. */
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
    private readonly mergeRequest: MergeRequest,
    private readonly partRequest: PartRequest,
    private readonly confirmOnBehalf: ConfirmOnBehalf,
  ) {}

  @Put('resolution')
  @Operation('resolveRequest', {
    summary: 'Answer a request',
    description:
      'Stops the clock. The answer stands after ten silent working days of the requester. It may cite articles.',
    access: makersOf('resolve'),
    responses: { 200: RequestDto },
  })
  async resolve(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ResolutionDto,
  ): Promise<RequestDto> {
    await this.resolveRequest.execute(actor, request, body.answer, body.articleIds);
    return this.show.to(actor, request);
  }

  @Put('confirmation')
  @Operation('confirmResolution', {
    summary: 'Confirm the answer',
    description: 'Closes the request.',
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
    description: 'Within ten working days of the requester after the answer; the same clock goes on.',
    access: makersOf('reopen'),
    responses: { 201: RequestDto },
  })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ReopeningDto,
  ): Promise<RequestDto> {
    await this.reopenRequest.execute(actor, request, body.reason, body.words ?? null);
    return this.show.to(actor, request);
  }

  @Put('decline')
  @Operation('declineRequest', {
    summary: 'Decline a request',
    description: 'With a reason, and with what the requester can do instead.',
    access: makersOf('decline'),
    responses: { 200: RequestDto },
  })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: DeclineDto,
  ): Promise<RequestDto> {
    await this.declineRequest.execute(actor, request, body);
    return this.show.to(actor, request);
  }

  @Put('cancellation')
  @Operation('cancelRequest', {
    summary: 'Take a request back',
    description: 'Also throws a draft away, which only its author may.',
    access: makersOf('cancel'),
    responses: { 200: RequestDto },
  })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: CancellationDto,
  ): Promise<RequestDto> {
    await this.cancelRequest.execute(actor, request, body.reason);
    return this.show.to(actor, request);
  }

  @Put('merge')
  @Operation('mergeRequest', {
    summary: 'Merge a duplicate',
    description:
      'The younger of the two ends and the older goes on, whichever of them you name: `duplicateOfId` tells which one ended. ' +
      'Both have the same requester and provider department. The older one keeps the earlier due instant of each clock, a ' +
      'missed promise of either, and the orders of both.',
    access: makersOf('merge'),
    responses: { 200: RequestDto },
  })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: MergeDto,
  ): Promise<RequestDto> {
    await this.mergeRequest.execute(actor, request, body.into);
    return this.show.to(actor, request);
  }

  @Delete('merge')
  @Operation('partRequest', {
    summary: 'Part a merged request again',
    description:
      'Within five working days of your department. The request goes on as if it had never been merged: its clocks, its ' +
      'orders, its questions and its place in the queue.',
    access: makersOf('part'),
    responses: { 200: RequestDto },
  })
  async part(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.partRequest.execute(actor, request);
    return this.show.to(actor, request);
  }

  @Put('on-behalf-confirmation')
  @Operation('confirmOnBehalf', {
    summary: 'Confirm what was raised for you',
    description: 'Only then is it counted.',
    access: makersOf('confirmOnBehalf'),
    responses: { 200: RequestDto },
  })
  async confirmForMe(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.confirmOnBehalf.execute(actor, request);
    return this.show.to(actor, request);
  }
}
