import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderLookup, OrderNameParams } from '../../orders/index.js';
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

const WHOEVER_SEES_THE_ORDER = { scope: 'orders:read', rule: 'Whoever may see the order.' } as const;

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
    summary: 'What the delay of an order costs',
    description: 'So far, the next day, and who shares the days that have ended. The figures move: see `asOf`.',
    access: WHOEVER_SEES_THE_ORDER,
    responses: { 200: DelayCostDto },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameParams,
    @Query() query: AsOfQuery,
  ): Promise<DelayCostDto> {
    const order = await this.orders.visibleTo(actor, name);
    return this.present.figures(actor, order, await this.delayCosts.of(order.id, this.instantOf(query)));
  }

  @Get('explanation')
  @Operation('explainDelayCost', {
    summary: 'How a delay came to cost what it costs',
    description: 'The price in words, the rule, and every day of the delay with its holders.',
    access: WHOEVER_SEES_THE_ORDER,
    responses: { 200: DelayExplanationDto },
  })
  async explanation(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameParams,
    @Query() query: AsOfQuery,
  ): Promise<DelayExplanationDto> {
    const order = await this.orders.visibleTo(actor, name);
    const asOf = this.instantOf(query);
    return this.present.explanation(actor, order, asOf, await this.explain.of(order.id, asOf));
  }

  @Get('versions')
  @Operation('listFrozenCosts', {
    summary: 'Every figure that was frozen',
    description: 'What the delay was held to have cost, the figure that counts first: with who froze it, when and why.',
    access: WHOEVER_SEES_THE_ORDER,
    responses: { 200: [FrozenCostDto] },
  })
  async versions(@CurrentActor() actor: Actor, @Param() name: OrderNameParams): Promise<FrozenCostDto[]> {
    const { id } = await this.orders.visibleTo(actor, name);
    return (await this.frozen.versionsOf(id)).map(presentFrozen);
  }

  private instantOf({ asOf }: AsOfQuery): Date {
    const now = this.clock.now();
    if (asOf !== undefined && asOf > now) throw refuse('delay_cost.as_of_in_the_future');
    return asOf ?? now;
  }
}
