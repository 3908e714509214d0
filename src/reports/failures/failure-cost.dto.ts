import { MoneyDto } from '../../platform/http/fields.js';
import { IntegerField, ListField, PartField, SchemaField, TextField } from '../../platform/http/response-fields.js';
import { RatesAssumedDto } from '../http/assumptions.dto.js';
import { OfPeriodDto } from '../http/period.dto.js';
import { DefinitionDto } from '../responsiveness/responsiveness.dto.js';

export class FailureCategoryDto {
  /** Found before the product had left, or after. */
  @TextField({ example: 'EXTERNAL_FAILURE' }) failureClass: string;
  @TextField({ example: 'REWORK_REMAKE' }) category: string;
  @PartField(MoneyDto) amount: MoneyDto;
  /** The actual part; the rest is estimated. */
  @PartField(MoneyDto) actual: MoneyDto;
  /** The incidents of this class behind it. */
  @TextField({ example: '/api/v1/incidents?failureClass=EXTERNAL_FAILURE' }) incidents: string;
}

export class FailurePartDto {
  /** A department's code, `~UNLINKED` or `~UNCONFIRMED`. */
  @TextField({ example: 'ENG' }) party: string;
  @TextField({ example: 'Engineering' }) name: string;
  @PartField(MoneyDto) amount: MoneyDto;
}

export class FailureTotalDto {
  @IntegerField({ example: 1 }) incidents: number;
  @PartField(MoneyDto) amount: MoneyDto;
  @PartField(MoneyDto) actual: MoneyDto;
  /** Basis points of the amount that are actual; null where recoveries left nothing. */
  @IntegerField({ nullable: true, example: 9000 }) actualShare: number | null;
  /** The part of the amount that the cost of delay holds as well. */
  @PartField(MoneyDto) coveredDelayCost: MoneyDto;
}

export class SeverityCountDto {
  @SchemaField({ type: 'integer', minimum: 1, maximum: 5, example: 4 }) severity: number;
  @IntegerField({ example: 1 }) incidents: number;
}

export class RestatedFailuresDto {
  /** Incidents with a known rate for their day. */
  @IntegerField({ example: 1 }) incidents: number;
  @PartField(MoneyDto) amount: MoneyDto;
}

export class FailureCostReportDto extends OfPeriodDto {
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  @PartField(RatesAssumedDto) assumptions: RatesAssumedDto;
  /** The whole sum in one currency. */
  @PartField(RestatedFailuresDto) inReportCurrency: RestatedFailuresDto;
  /** One total for each currency. */
  @ListField(FailureTotalDto) totals: FailureTotalDto[];
  @ListField(FailureCategoryDto) categories: FailureCategoryDto[];
  /** The cost by the departments behind the causes. */
  @ListField(FailurePartDto) departments: FailurePartDto[];
  /** The severity of failures without a price. */
  @ListField(SeverityCountDto) severities: SeverityCountDto[];
}
