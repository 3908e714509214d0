import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../platform/http/fields.js';
import { AssumptionsDto } from '../http/assumptions.dto.js';
import { DelayColumnsDto, PartRequestDto } from '../cost/http/cost.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

export class BlockingRequestNameDto extends PartRequestDto {
  @ApiProperty({ example: 'Part clarification' }) service: string;
}

export class BlockingRequestDto extends DelayColumnsDto {
  /** Null: the sum of all requests that you may not see. */
  @ApiProperty({ type: BlockingRequestNameDto, nullable: true }) request: BlockingRequestNameDto | null;
  @ApiProperty({ type: 'integer', example: 2 }) orders: number;
  /** The failure cost, by confirmed causes: never part of the delay cost. */
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

export class BlockingRequestsReportDto extends OfPeriodDto {
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  @ApiProperty({ type: AssumptionsDto }) assumptions: AssumptionsDto;
  /** In each currency the dearest delay first. */
  @ApiProperty({ type: [BlockingRequestDto] }) requests: BlockingRequestDto[];
}
