import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderLookup, OrderNameDto } from '../../orders/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { FailureRisks } from '../failure-risk.js';
import { FailureRiskDto } from './dto/failure-risk.dto.js';
import { presentOdds } from './present-causes.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';

@ApiTags('Incidents')
@Controller('orders/:system/:reference/failure-risk')
export class FailureRiskController {
  constructor(
    private readonly orders: OrderLookup,
    private readonly risks: FailureRisks,
  ) {}

  @Get()
  @Operation('readFailureRisk', {
    summary: 'Read the risk of releasing an order without an answer',
    description:
      'The answer has the cost of a failure of this order, the failure rate of such orders so far, and the product of both.',
    access: { scope: 'orders:read', rule: 'People who may see the order.' },
    responses: { 200: FailureRiskDto },
  })
  async read(@CurrentActor() actor: Actor, @Param() name: OrderNameDto): Promise<FailureRiskDto> {
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
