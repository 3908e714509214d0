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
    summary: 'Disputes about what held an order up',
    description: 'What each side says, and what was settled; oldest first.',
    access: { scope: 'orders:read', rule: 'Whoever may see the request and the order.' },
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
    summary: 'Dispute that, or since when, an order waited',
    description:
      'The asked side denies it or names another instant; the waiting side names an earlier one than it said at the time. ' +
      'Until it is settled what was said counts, and is shown as disputed.',
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
    summary: 'Say what holds',
    description:
      'Settles it once both sides say the same; whoever raised it withdraws it by UPHELD. What the delay of an order that ' +
      'has left cost is then frozen anew, beside the figure before.',
    access: { scope: 'requests:write', rule: 'A lead of either side of the request; an executive decides alone.' },
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
