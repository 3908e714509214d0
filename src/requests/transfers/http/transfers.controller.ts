import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { AnswerTransfer } from '../answer-transfer.js';
import { OfferTransfer } from '../offer-transfer.js';
import { Transfer } from '../transfer.entity.js';
import { Transfers } from '../transfers.js';
import { TransferAcceptanceBody, TransferBody, TransferDto, TransferRefusalBody } from './transfers.dto.js';

/** Transfers of a request to another department. */
@ApiTags('Requests')
@Controller('requests/:request')
export class TransfersController {
  constructor(
    private readonly show: ShowRequest,
    private readonly conversation: ReadConversation,
    private readonly transfers: Transfers,
    private readonly offerTransfer: OfferTransfer,
    private readonly answerTransfer: AnswerTransfer,
  ) {}

  @Get('transfers')
  @Operation('listTransfers', {
    summary: 'List the transfers of a request',
    description: 'The list has every transfer that was offered, with its outcome.',
    access: READERS,
    responses: { 200: [TransferDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<TransferDto[]> {
    const { id } = await this.conversation.of(actor, request);
    return (await this.transfers.of(id)).map(present);
  }

  @Post('transfers')
  @Operation('offerTransfer', {
    summary: 'Offer a transfer',
    description:
      'You hold the request until the other department accepts it. They may refuse with a reason. The promise to the requester stays.',
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
    summary: 'Accept a transfer',
    description: 'You may say by when you will answer. Your own clock runs beside the one promised to the requester.',
    access: makersOf('acceptTransfer'),
    responses: { 200: RequestDto },
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('transfer', IdPipe) transfer: string,
    @Body() body: TransferAcceptanceBody,
  ): Promise<RequestDto> {
    await this.answerTransfer.accept(actor, request, transfer, body.legTargetSeconds ?? null);
    return this.show.to(actor, request);
  }

  @Put('transfers/:transfer/refusal')
  @Operation('refuseTransfer', {
    summary: 'Refuse a transfer',
    description: 'The request goes back to the department that offered it, and you no longer see it.',
    access: makersOf('refuseTransfer'),
    responses: { 204: null },
  })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('transfer', IdPipe) transfer: string,
    @Body() body: TransferRefusalBody,
  ): Promise<void> {
    await this.answerTransfer.refuse(actor, request, transfer, body.reason);
  }

  @Put('transfers/:transfer/withdrawal')
  @Operation('withdrawTransfer', {
    summary: 'Withdraw a transfer',
    description:
      'An offer of a transfer can be withdrawn as long as the other department has not answered. That department no longer sees the request then.',
    access: makersOf('withdrawTransfer'),
    responses: { 200: RequestDto },
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('transfer', IdPipe) transfer: string,
  ): Promise<RequestDto> {
    await this.offerTransfer.withdraw(actor, request, transfer);
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
