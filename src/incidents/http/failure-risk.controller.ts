import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OrderLookup, OrderNameParams } from '../../orders/index.js';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { FailureRisks } from '../failure-risk.js';
import { FailureRiskDto } from './dto/failure-risk.dto.js';
import { presentOdds } from './present-causes.js';
import { toMoneyDto } from '../../platform/http/fields.js';

@ApiTags('Incidents')
@Controller('orders/:system/:reference/failure-risk')
export class FailureRiskController {
  constructor(
    private readonly orders: OrderLookup,
    private readonly risks: FailureRisks,
  ) {}

  @Get()
  @Access({ scope: 'orders:read', rule: 'Whoever may see the order.' })
  @ApiOperation({
    operationId: 'readFailureRisk',
    summary: 'Read what leaving without the answer may come to',
    description: 'What a failure of this order would cost, how often such orders failed so far, and both together.',
  })
  @ApiOkResponse({ type: FailureRiskDto })
  async read(@CurrentActor() actor: Actor, @Param() name: OrderNameParams): Promise<FailureRiskDto> {
    const order = await this.orders.visibleTo(actor, name);
    const { failureCost, source, odds, expectedError } = await this.risks.of(order);
    const money = (amount: bigint | null) => (amount === null ? null : toMoneyDto(amount, order.currency));
    return {
      policy: order.policy,
      failureCost: money(failureCost),
      source,
      odds: presentOdds(odds),
      expectedCost: money(expectedError),
    };
  }
}
