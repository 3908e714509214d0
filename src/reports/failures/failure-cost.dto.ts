import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../platform/http/fields.js';
import { RatesAssumedDto } from '../http/assumptions.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

export class FailureCategoryDto {
  /** Found before the product had left, or after. */
  @ApiProperty({ example: 'EXTERNAL_FAILURE' }) failureClass: string;
  @ApiProperty({ example: 'REWORK_REMAKE' }) category: string;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
  /** The actual part; the rest is estimated. */
  @ApiProperty({ type: MoneyDto }) actual: MoneyDto;
  /** The incidents of this class behind it. */
  @ApiProperty({ example: '/api/v1/incidents?failureClass=EXTERNAL_FAILURE' }) incidents: string;
}

export class FailurePartDto {
  /** A department's code, `~UNLINKED` or `~UNCONFIRMED`. */
  @ApiProperty({ example: 'ENG' }) party: string;
  @ApiProperty({ example: 'Engineering' }) name: string;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
}

export class FailureTotalDto {
  @ApiProperty({ type: 'integer', example: 1 }) incidents: number;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
  @ApiProperty({ type: MoneyDto }) actual: MoneyDto;
  /** Basis points of the amount that are actual; null where recoveries left nothing. */
  @ApiProperty({ type: 'integer', nullable: true, example: 9000 }) actualShare: number | null;
  /** The part of the amount that the cost of delay holds as well. */
  @ApiProperty({ type: MoneyDto }) coveredDelayCost: MoneyDto;
}

export class SeverityCountDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5, example: 4 }) severity: number;
  @ApiProperty({ type: 'integer', example: 1 }) incidents: number;
}

export class RestatedFailuresDto {
  /** Incidents with a known rate for their day. */
  @ApiProperty({ type: 'integer', example: 1 }) incidents: number;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
}

export class FailureCostReportDto extends OfPeriodDto {
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  @ApiProperty({ type: RatesAssumedDto }) assumptions: RatesAssumedDto;
  /** The whole sum in one currency. */
  @ApiProperty({ type: RestatedFailuresDto }) inReportCurrency: RestatedFailuresDto;
  /** One total for each currency. */
  @ApiProperty({ type: [FailureTotalDto] }) totals: FailureTotalDto[];
  @ApiProperty({ type: [FailureCategoryDto] }) categories: FailureCategoryDto[];
  /** The cost by the departments behind the causes. */
  @ApiProperty({ type: [FailurePartDto] }) departments: FailurePartDto[];
  /** The severity of failures without a price. */
  @ApiProperty({ type: [SeverityCountDto] }) severities: SeverityCountDto[];
}
