import { Body, Controller, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { sendCsv } from '../../platform/csv/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { RenewDefaults } from '../acts/renew-defaults.js';
import { UpsertOrder } from '../acts/upsert-order.js';
import { VerifyOrder } from '../acts/verify-order.js';
import { OrderLookup } from '../order-lookup.js';
import { ExportOrders } from '../queries/export-orders.js';
import { ListOrders } from '../queries/list-orders.js';
import { OrderListQuery } from './dto/order-list.query.js';
import { PutOrderBody, RenewDefaultsBody } from './dto/order-terms.dto.js';
import { OrderDto, OrderPage, UpsertedOrderDto } from './dto/order.dto.js';
import { OrderNameBody, OrderNameDto } from './order-name.params.js';
import { ordersTable } from './orders.csv.js';
import { presentOrder, presentWithAbilities } from './present-order.js';
import { detailsOf } from './read-order.js';

/** An order of which each calendar day late costs 1,000.00 USD. */
const A_DAILY_PENALTY = {
  ownerDepartmentId: '01990000-0000-7000-8000-000000000001',
  customer: 'Harbor Crane Works',
  value: { amount: '4800000', currency: 'USD' },
  zone: 'Europe/Berlin',
  promisedDate: '2026-03-06',
  profile: { kind: 'LINEAR', axis: 'CALENDAR_DAY', rate: '100000', grace: { units: 0, mode: 'FORGIVEN' }, cap: null },
  sourceVersion: '1',
};

@ApiTags('Orders')
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly lookup: OrderLookup,
    private readonly listOrders: ListOrders,
    private readonly exportOrders: ExportOrders,
    private readonly upsertOrder: UpsertOrder,
    private readonly verifyOrder: VerifyOrder,
    private readonly renewDefaults: RenewDefaults,
  ) {}

  @Get()
  @Operation('listOrders', {
    summary: 'Find orders',
    description:
      'The list has the orders you may see, the oldest first. CSV has all of them at once, in the columns of the import of orders. Sums are in major units.',
    access: {
      scope: 'orders:read',
      rule: 'Members of the department that owns the order or that takes part in a request for it. Executives see all.',
    },
    responses: { 200: OrderPage },
  })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OrderListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<OrderDto> | string> {
    const { limit, cursor, format, ...filter } = query;
    if (format === 'csv') return sendCsv(reply, 'orders', ordersTable(await this.exportOrders.execute(actor, filter)));
    const listing = Listing.byKey(filter, { limit, cursor }, 'uuid');
    const rows = await this.listOrders.execute(actor, filter, listing.after, listing.most);
    return listing.page(rows, (row) => row.id, presentOrder);
  }

  @Get(':system/:reference')
  @Operation('readOrder', {
    summary: 'Read an order',
    description: 'The answer has one order and your possible moves.',
    access: { scope: 'orders:read', rule: 'People who may see the order.' },
    responses: { 200: OrderDto },
  })
  async read(@CurrentActor() actor: Actor, @Param() name: OrderNameDto): Promise<OrderDto> {
    return presentWithAbilities(actor, await this.lookup.visibleTo(actor, name));
  }

  @Put(':system/:reference')
  @Operation('putOrder', {
    summary: 'Create or update an order',
    description:
      'The call states the order as its source has it, and verifies it. It is safe to repeat: an older `sourceVersion` changes nothing.',
    access: { scope: 'orders:write', rule: 'A lead of the department that owns the order.' },
    responses: { 200: UpsertedOrderDto, 201: UpsertedOrderDto },
  })
  @ApiBody({ type: PutOrderBody, examples: { aDailyPenalty: { value: A_DAILY_PENALTY } } })
  async put(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameBody,
    @Body() body: PutOrderBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UpsertedOrderDto> {
    const { order, created, applied } = await this.upsertOrder.execute(actor, { ...name }, detailsOf(body));
    void reply.status(created ? HttpStatus.CREATED : HttpStatus.OK);
    return { ...presentWithAbilities(actor, order), applied };
  }

  @Put(':system/:reference/verification')
  @Operation('verifyOrder', {
    summary: 'Confirm an order that was typed in',
    description: 'From now on its value, promise and delay profile decide the order of work.',
    access: { scope: 'orders:write', rule: 'A lead of the department that owns the order.' },
    responses: { 200: OrderDto },
  })
  async verify(@CurrentActor() actor: Actor, @Param() name: OrderNameDto): Promise<OrderDto> {
    return presentWithAbilities(actor, await this.verifyOrder.execute(actor, name));
  }

  @Put(':system/:reference/defaults')
  @Operation('renewDefaults', {
    summary: 'Renew the defaults of an order',
    description: 'The order’s own statements stay. An order keeps its first defaults until somebody renews them.',
    access: { scope: 'orders:write', rule: 'A lead of the department that owns the order.' },
    responses: { 200: OrderDto },
  })
  async renew(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Body() { reason }: RenewDefaultsBody,
  ): Promise<OrderDto> {
    return presentWithAbilities(actor, await this.renewDefaults.execute(actor, name, reason));
  }
}
