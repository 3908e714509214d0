import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderLookup, OrderNameDto } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Operation } from '../../platform/http/operation.js';
import { refuse } from '../delay-cost.errors.js';
import { DelayCosts } from '../delay-costs.js';
import { ExplainDelay } from '../explain-delay.js';
import { FrozenCosts } from '../frozen-costs.js';
import { AsOfQuery, DelayCostDto, DelayExplanationDto, FrozenCostDto } from './dto/delay-cost.dto.js';
import { PresentDelayCost } from './present-delay-cost.js';
import { presentFrozen } from './present-frozen.js';

const WHOEVER_SEES_THE_ORDER = { scope: 'orders:read', rule: 'People who may see the order.' } as const;

@ApiTags('Cost of delay')
@Controller('orders/:system/:reference/delay-cost')
export class DelayCostController {
  constructor(
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly explain: ExplainDelay,
    private readonly frozen: FrozenCosts,
    private readonly present: PresentDelayCost,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('getDelayCost', {
    summary: 'Read the delay cost of an order',
    description:
      'The answer has the cost so far, the cost of the next day, and the shares of the finished days. The figures move: see `asOf`.',
    access: WHOEVER_SEES_THE_ORDER,
    responses: { 200: DelayCostDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Query() query: AsOfQuery,
  ): Promise<DelayCostDto> {
    const order = await this.orders.visibleTo(actor, name);
    return this.present.figures(actor, order, await this.delayCosts.of(order.id, this.instantOf(query)));
  }

  @Get('explanation')
  @Operation('explainDelayCost', {
    summary: 'Explain the delay cost of an order',
    description: 'The answer has the price in words, the rule, and every day of the delay with its holders.',
    access: WHOEVER_SEES_THE_ORDER,
    responses: { 200: DelayExplanationDto },
  })
  async explanation(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Query() query: AsOfQuery,
  ): Promise<DelayExplanationDto> {
    const order = await this.orders.visibleTo(actor, name);
    const asOf = this.instantOf(query);
    return this.present.explanation(actor, order, asOf, await this.explain.of(order.id, asOf));
  }

  @Get('versions')
  @Operation('listFrozenCosts', {
    summary: 'List the frozen delay costs',
    description:
      'The list has each frozen figure with the person, the instant and the reason. The figure that counts comes first.',
    access: WHOEVER_SEES_THE_ORDER,
    responses: { 200: [FrozenCostDto] },
  })
  async versions(@CurrentActor() actor: Actor, @Param() name: OrderNameDto): Promise<FrozenCostDto[]> {
    const { id } = await this.orders.visibleTo(actor, name);
    return (await this.frozen.versionsOf(id)).map(presentFrozen);
  }

  private instantOf({ asOf }: AsOfQuery): Date {
    const now = this.clock.now();
    if (asOf !== undefined && asOf > now) throw refuse('delay_cost.as_of_in_the_future');
    return asOf ?? now;
  }
}
