import type { OrderPolicy } from '@lockstep/delay-cost';
import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/fields.js';
import { FAILURE_COST_SOURCES, type FailureCostSource } from '../../failure-risk.js';
import { ErrorOddsDto } from './cause.dto.js';

/** The risk of releasing an order without its answer; never added to realised cost. */
export class FailureRiskDto {
  /** The owner's rule when the answer is missing on the promised date. */
  @ApiProperty({ enum: ['HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL'], enumName: 'OrderPolicy' }) policy: OrderPolicy;
  /** Null: nobody has priced a failure, which is not the same as free. */
  @ApiProperty({ type: MoneyDto, nullable: true }) failureCost: MoneyDto | null;
  /**
   * The source of the failure cost: the order, its contract, its customer, the dearest service it waits for, or the
   * median of at least five closed incidents.
   */
  @ApiProperty({ enum: FAILURE_COST_SOURCES, enumName: 'FailureCostSource', example: 'CUSTOMER' })
  source: FailureCostSource;
  @ApiProperty({ type: ErrorOddsDto }) odds: ErrorOddsDto;
  /** The cost times the probability, for one answer that is missing. */
  @ApiProperty({ type: MoneyDto, nullable: true, example: { amount: '833750', currency: 'USD' } })
  expectedCost: MoneyDto | null;
}
