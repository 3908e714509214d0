import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { ChangePromise } from '../acts/change-promise.js';
import { OrderLookup, type OrderPromiseView } from '../order-lookup.js';
import { ChangePromiseBody, OrderPromiseDto } from './dto/promise.dto.js';
import { OrderNameDto } from './order-name.params.js';

@ApiTags('Orders')
@Controller('orders/:system/:reference/promises')
export class OrderPromisesController {
  constructor(
    private readonly lookup: OrderLookup,
    private readonly changePromise: ChangePromise,
  ) {}

  @Get()
  @Operation('listOrderPromises', {
    summary: 'Read the promised dates of an order',
    description:
      'The list has every statement of the promised date in the order it was made. The last one is in force.',
    access: { scope: 'orders:read', rule: 'People who may see the order.' },
    responses: { 200: [OrderPromiseDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param() name: OrderNameDto): Promise<OrderPromiseDto[]> {
    const order = await this.lookup.visibleTo(actor, name);
    return (await this.lookup.promisesOf(order)).map(presentPromise);
  }

  @Post()
  @Operation('changePromise', {
    summary: 'Change the promised date of an order',
    description:
      'A date that the customer agreed to keeps the accrued cost and counts delay from itself on. A correction restates the cost. For an order that has left, the cost is frozen anew and both figures stay.',
    access: { scope: 'orders:write', rule: 'A lead of the department that owns the order.' },
    responses: { 201: OrderPromiseDto },
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Body() body: ChangePromiseBody,
  ): Promise<OrderPromiseDto> {
    const change = { ...body, agreedAt: body.agreedAt ?? null, reason: body.reason ?? null };
    return presentPromise(await this.changePromise.execute(actor, { ...name }, change));
  }
}

const presentPromise = (promise: OrderPromiseView): OrderPromiseDto => ({
  kind: promise.kind,
  promisedDate: promise.promisedDate,
  agreedAt: promise.agreedAt,
  reason: promise.reason,
  recordedById: promise.recordedById,
  recordedAt: promise.recordedAt,
});
