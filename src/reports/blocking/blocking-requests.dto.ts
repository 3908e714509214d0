import { MoneyDto } from '../../platform/http/fields.js';
import { IntegerField, ListField, PartField, TextField } from '../../platform/http/response-fields.js';
import { AssumptionsDto } from '../http/assumptions.dto.js';
import { DelayColumnsDto, PartRequestDto } from '../cost/http/cost.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

export class BlockingRequestNameDto extends PartRequestDto {
  @TextField({ example: 'Part clarification' }) service: string;
}

export class BlockingRequestDto extends DelayColumnsDto {
  /** Null: the sum of all requests that you may not see. */
  @PartField(BlockingRequestNameDto, { nullable: true }) request: BlockingRequestNameDto | null;
  @IntegerField({ example: 2 }) orders: number;
  /** The failure cost, by confirmed causes: never part of the delay cost. */
  @PartField(MoneyDto) failureCost: MoneyDto;
}

export class BlockingRequestsReportDto extends OfPeriodDto {
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  @PartField(AssumptionsDto) assumptions: AssumptionsDto;
  /** In each currency the dearest delay first. */
  @ListField(BlockingRequestDto) requests: BlockingRequestDto[];
}
