import type { OrderPolicy } from '@lockstep/delay-cost';
import { MoneyDto } from '../../../platform/http/fields.js';
import { OneOfField, PartField } from '../../../platform/http/response-fields.js';
import { FAILURE_COST_SOURCES, type FailureCostSource } from '../../failure-risk.js';
import { ErrorOddsDto } from './cause.dto.js';

/** The risk of releasing an order without its answer; never added to realised cost. */
export class FailureRiskDto {
  /** The owner's rule when the answer is missing on the promised date. */
  @OneOfField(['HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL'], { enumName: 'OrderPolicy' }) policy: OrderPolicy;
  /** Null: nobody has priced a failure, which is not the same as free. */
  @PartField(MoneyDto, { nullable: true }) failureCost: MoneyDto | null;
  /**
   * The source of the failure cost: the order, its contract, its customer, the dearest service it waits for, or the
   * median of at least five closed incidents.
   */
  @OneOfField(FAILURE_COST_SOURCES, { enumName: 'FailureCostSource', example: 'CUSTOMER' })
  source: FailureCostSource;
  @PartField(ErrorOddsDto) odds: ErrorOddsDto;
  /** The cost times the probability, for one answer that is missing. */
  @PartField(MoneyDto, { nullable: true, example: { amount: '833750', currency: 'USD' } })
  expectedCost: MoneyDto | null;
}
