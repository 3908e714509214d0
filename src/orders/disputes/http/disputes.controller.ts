import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestLookup } from '../../../requests/index.js';
import { RequestOrderParams } from '../../http/order-name.params.js';
import { OrderLookup } from '../../order-lookup.js';
import { AnswerDispute } from '../acts/answer-dispute.js';
import { RaiseDispute } from '../acts/raise-dispute.js';
import { Disputes } from '../disputes.js';
import { DisputeBody, DisputeResolutionBody, OrderDisputeDto } from './dispute.dto.js';
import { presentDispute } from './present-dispute.js';

/** Whether, and from when, a request held an order up. */
@ApiTags('Orders')
@Controller('requests/:request/orders/:system/:reference/disputes')
export class DisputesController {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly disputes: Disputes,
    private readonly raiseDispute: RaiseDispute,
    private readonly answerDispute: AnswerDispute,
  ) {}

  @Get()
  @Operation('listDisputes', {
    summary: 'List the disputes about the wait of an order',
    description: 'The list has the statement of each side and the outcome. The oldest comes first.',
    access: { scope: 'orders:read', rule: 'People who may see the request and the order.' },
    responses: { 200: [OrderDisputeDto] },
  })
  async list(
    @CurrentActor() actor: Actor,
    @Param() { request, ...name }: RequestOrderParams,
  ): Promise<OrderDisputeDto[]> {
    const { id } = await this.requests.visibleTo(actor, request);
    const order = await this.orders.visibleTo(actor, name);
    const links = (await this.orders.linksOfRequest(id)).filter(({ orderId }) => orderId === order.id);
    return (await this.disputes.ofLinks(links.map((link) => link.id))).map(presentDispute);
  }

  @Post()
  @Operation('raiseDispute', {
    summary: 'Dispute the wait of an order',
    description:
      'The side that was asked denies that the order waited, or names another instant. The waiting side names an earlier instant than it said at the time. The assertion counts until the dispute is settled, and is marked as disputed.',
    access: { scope: 'requests:write', rule: 'Members of a department on either side of the request.' },
    responses: { 201: OrderDisputeDto },
  })
  async raise(
    @CurrentActor() actor: Actor,
    @Param() { request, ...name }: RequestOrderParams,
    @Body() { reason, blockedFrom = null }: DisputeBody,
  ): Promise<OrderDisputeDto> {
    return presentDispute(await this.raiseDispute.execute(actor, request, name, { reason, blockedFrom }));
  }

  @Put('current/resolution')
  @Operation('resolveDispute', {
    summary: 'Settle a dispute',
    description:
      'The dispute is settled once both sides say the same. The person who raised it withdraws it by UPHELD. The delay cost of an order that has left is then frozen anew, beside the earlier figure.',
    access: { scope: 'requests:write', rule: 'A lead of either side of the request. An executive decides alone.' },
    responses: { 200: OrderDisputeDto },
  })
  async resolve(
    @CurrentActor() actor: Actor,
    @Param() { request, ...name }: RequestOrderParams,
    @Body() { outcome, blockedFrom = null }: DisputeResolutionBody,
  ): Promise<OrderDisputeDto> {
    return presentDispute(await this.answerDispute.execute(actor, request, name, { outcome, from: blockedFrom }));
  }
}
