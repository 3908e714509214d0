import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor, isInScope } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { RequestLookup, type RequestView } from '../../requests/index.js';
import { NearOrders } from '../alike/near-orders.js';
import { LinkOrder } from '../acts/link-order.js';
import { UnlinkOrder } from '../acts/unlink-order.js';
import { Disputes } from '../disputes/disputes.js';
import { presentDispute } from '../disputes/http/present-dispute.js';
import { linkAbilitiesOf } from '../links.policy.js';
import { type OrderLinkView, OrderLookup } from '../order-lookup.js';
import { LinkOrderBody, orderNamed, UnlinkOrderQuery } from './dto/order-terms.dto.js';
import { NewOrderLinkDto, OrderLinkDto } from './dto/order.dto.js';
import { RequestOrderParams } from './order-name.params.js';
import { presentOrder } from './present-order.js';
import { toOrderDetails } from './read-order.js';

@ApiTags('Orders')
@Controller('requests/:request/orders')
export class RequestOrdersController {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly nearOrders: NearOrders,
    private readonly linkOrder: LinkOrder,
    private readonly unlinkOrder: UnlinkOrder,
    private readonly disputes: Disputes,
  ) {}

  @Get()
  @Operation('listOrdersOfRequest', {
    summary: 'List the orders of a request',
    description: 'The list has every order that the request was ever linked to.',
    access: { scope: 'orders:read', rule: 'People who may see the request.' },
    responses: { 200: [OrderLinkDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<OrderLinkDto[]> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    const links = await this.orders.linksOfRequest(request.id);
    return Promise.all(links.map((link) => this.present(actor, request, link)));
  }

  @Post()
  @Operation('linkOrder', {
    summary: 'Link a request to an order',
    description:
      'An unknown order becomes a stub with the facts you name. It is shown, and stays unverified until a lead confirms it. Until then the answer names other orders that may have been meant.',
    access: { scope: 'requests:write', rule: 'Members of a department that has a part in the request.' },
    responses: { 201: NewOrderLinkDto },
  })
  async link(
    @CurrentActor() actor: Actor,
    @Param('request') idOrNumber: string,
    @Body() body: LinkOrderBody,
  ): Promise<NewOrderLinkDto> {
    const name = orderNamed(body);
    const link = await this.linkOrder.execute(actor, idOrNumber, {
      ...{ name, blocks: body.blocks, stub: toOrderDetails(body) },
      correctionReason: body.correctionReason ?? null,
    });
    const request = await this.requests.visibleTo(actor, idOrNumber);
    return { ...(await this.present(actor, request, link)), newOrder: await this.nearOrders.onlyNamedBy(actor, link) };
  }

  @Delete(':system/:reference')
  @Operation('unlinkOrder', {
    summary: 'Unlink an order',
    description:
      'The link ends now, and its past time still counts. A department that was asked cannot unlink an order that waits: it disputes the link. An order that has left is stated as one that never waited for the request: its cost is frozen anew for a reason, and both figures stay.',
    access: { scope: 'requests:write', rule: 'Members of a department that has a part in the request.' },
    responses: { 204: null },
  })
  async unlink(
    @CurrentActor() actor: Actor,
    @Param() { request, ...name }: RequestOrderParams,
    @Query() { correctionReason }: UnlinkOrderQuery,
  ): Promise<void> {
    await this.unlinkOrder.execute(actor, request, name, correctionReason ?? null);
  }

  private async present(actor: Actor, request: RequestView, link: OrderLinkView): Promise<OrderLinkDto> {
    const order = (await this.orders.byId(link.orderId))!;
    const dispute = (await this.disputes.ofLinks([link.id])).at(-1);
    return {
      id: link.id,
      requestId: link.requestId,
      system: order.system,
      reference: order.reference,
      blocks: link.blocks,
      blockedFrom: link.blockedFrom,
      linkedAt: link.linkedAt,
      backdated: link.blockedFrom < link.linkedAt,
      endedAt: link.endedAt,
      carried: link.carriedFromId !== null,
      dispute: dispute === undefined ? null : presentDispute(dispute),
      order: isInScope(actor, 'orders:read') ? presentOrder(order) : null,
      abilities: linkAbilitiesOf(actor, request, order, link, dispute !== undefined && dispute.settledAt === null),
    };
  }
}
