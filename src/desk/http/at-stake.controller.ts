import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Operation } from '../../platform/http/operation.js';
import { ListOrdersAtStake } from '../list-orders-at-stake.js';
import { OrdersAtStakeDto, OrdersAtStakeQuery } from './at-stake.dto.js';

@ApiTags('Desk')
@Controller('me/orders-at-stake')
export class AtStakeController {
  constructor(
    private readonly orders: ListOrdersAtStake,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('listMyOrdersAtStake', {
    summary: 'List orders that wait for your requests',
    description:
      'The list has the open orders that wait for an open request that you raised, that was raised for you, or that you work on. The earliest promised date comes first; orders without one come last. Each has the cost of waiting.',
    access: { scope: 'orders:read', rule: 'Everybody who is signed in.' },
    responses: { 200: OrdersAtStakeDto },
  })
  async read(@CurrentActor() actor: Actor, @Query() { limit = 10 }: OrdersAtStakeQuery): Promise<OrdersAtStakeDto> {
    return { asOf: this.clock.now(), data: await this.orders.of(actor, limit) };
  }
}
