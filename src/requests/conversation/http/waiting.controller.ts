import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { ShowRequest } from '../../http/show-request.js';
import { AcceptTransfer } from '../../transfers/acts/accept-transfer.js';
import { HoldRequest } from '../../holds/acts/hold-request.js';
import { OfferTransfer } from '../../transfers/acts/offer-transfer.js';
import { RefuseTransfer } from '../../transfers/acts/refuse-transfer.js';
import { ResumeRequest } from '../../holds/acts/resume-request.js';
import { WithdrawTransfer } from '../../transfers/acts/withdraw-transfer.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { Transfer } from '../../transfers/transfer.entity.js';
import { Transfers } from '../../transfers/transfers.js';
import {
  HoldBody,
  TransferAcceptanceBody,
  TransferBody,
  TransferDto,
  TransferRefusalBody,
} from './dto/conversation.dto.js';
import { makersOf } from '../../http/makers-of.js';

/** How a request waits for somebody outside, and how it wanders between departments. */
@ApiTags('Requests')
@Controller('requests/:request')
export class WaitingController {
  constructor(
    private readonly show: ShowRequest,
    private readonly conversation: ReadConversation,
    private readonly transfers: Transfers,
    private readonly holdRequest: HoldRequest,
    private readonly resumeRequest: ResumeRequest,
    private readonly offerTransfer: OfferTransfer,
    private readonly acceptTransfer: AcceptTransfer,
    private readonly refuseTransfer: RefuseTransfer,
    private readonly withdrawTransfer: WithdrawTransfer,
  ) {}

  @Post('holds')
  @Operation('holdRequest', {
    summary: 'Wait for somebody outside',
    description: 'With a reason, the evidence, and a review date at which the wait ends by itself.',
    access: makersOf('hold'),
    responses: { 201: RequestDto },
  })
  async hold(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: HoldBody,
  ): Promise<RequestDto> {
    await this.holdRequest.execute(actor, request, { ...body });
    return this.show.to(actor, request);
  }

  @Put('holds/current/resumption')
  @Operation('resumeRequest', {
    summary: 'End the wait early',
    description: 'The clock of the answer runs again.',
    access: makersOf('resume'),
    responses: { 200: RequestDto },
  })
  async resume(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.resumeRequest.execute(actor, request);
    return this.show.to(actor, request);
  }

  @Get('transfers')
  @Operation('listTransfers', {
    summary: 'Read where the request was sent',
    description: 'Every transfer that was offered, and what came of it.',
    access: { scope: 'requests:read', rule: 'Who takes or took part in the request.' },
    responses: { 200: [TransferDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<TransferDto[]> {
    const { id } = await this.conversation.of(actor, request);
    return (await this.transfers.of(id)).map(present);
  }

  @Post('transfers')
  @Operation('offerTransfer', {
    summary: 'Ask another department to take it over',
    description:
      'You hold it until they accept; they may refuse with a reason. What was promised to the requester stays.',
    access: makersOf('offerTransfer'),
    responses: { 201: TransferDto },
  })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: TransferBody,
  ): Promise<TransferDto> {
    const id = await this.offerTransfer.execute(actor, request, body.toDepartmentId, body.reason);
    return (await this.list(actor, request)).find((transfer) => transfer.id === id)!;
  }

  @Put('transfers/:transfer/acceptance')
  @Operation('acceptTransfer', {
    summary: 'Take a request over',
    description: 'And say, if you like, by when; your own clock runs beside the one promised to the requester.',
    access: makersOf('acceptTransfer'),
    responses: { 200: RequestDto },
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('transfer', IdPipe) transfer: string,
    @Body() body: TransferAcceptanceBody,
  ): Promise<RequestDto> {
    await this.acceptTransfer.execute(actor, request, transfer, body.legTargetSeconds ?? null);
    return this.show.to(actor, request);
  }

  @Put('transfers/:transfer/refusal')
  @Operation('refuseTransfer', {
    summary: 'Do not take a request over',
    description: 'It goes back to who offered it, and you no longer see it.',
    access: makersOf('refuseTransfer'),
    responses: { 204: null },
  })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('transfer', IdPipe) transfer: string,
    @Body() body: TransferRefusalBody,
  ): Promise<void> {
    await this.refuseTransfer.execute(actor, request, transfer, body.reason);
  }

  @Put('transfers/:transfer/withdrawal')
  @Operation('withdrawTransfer', {
    summary: 'Keep a request after all',
    description: 'As long as the other department has not answered; it no longer sees the request then.',
    access: makersOf('withdrawTransfer'),
    responses: { 200: RequestDto },
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('transfer', IdPipe) transfer: string,
  ): Promise<RequestDto> {
    await this.withdrawTransfer.execute(actor, request, transfer);
    return this.show.to(actor, request);
  }
}

const present = (transfer: Transfer): TransferDto => ({
  id: transfer.id,
  fromDepartmentId: transfer.fromDepartmentId,
  toDepartmentId: transfer.toDepartmentId,
  reason: transfer.reason,
  offeredAt: transfer.offeredAt,
  answerBy: transfer.answerBy,
  settledAt: transfer.settledAt,
  outcome: transfer.outcome,
  refusalReason: transfer.refusalReason,
  legTargetSeconds: transfer.legTargetSeconds,
});
