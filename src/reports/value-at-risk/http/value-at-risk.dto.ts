import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsInstant, IsText, MoneyDto, Optional } from '../../../platform/http/fields.js';
import { AssumptionsDto } from '../../http/assumptions.dto.js';
import { PartOrderDto, PartRequestDto } from '../../cost/http/cost.dto.js';
import { DefinitionDto } from '../../responsiveness/responsiveness.dto.js';

const RISK_TABLES = ['orders', 'owners', 'blockers'] as const;

export class ValueAtRiskQuery {
  /** Past instants show the knowledge of that time; by default the present moment. */
  @IsInstant({ required: false, example: undefined })
  @Optional()
  asOf?: Date;

  @IsFormat()
  format?: Format;

  /** The table of the CSV: a row for each order, owner, or department that holds orders up. */
  @ApiPropertyOptional({ enum: RISK_TABLES, enumName: 'ValueAtRiskTable', default: 'orders' })
  @Optional()
  @IsIn(RISK_TABLES)
  table?: (typeof RISK_TABLES)[number];
}

export class AwaitedRequestsQuery {
  @IsInstant({ required: false, example: undefined })
  @Optional()
  asOf?: Date;

  /** The id of the department that has to answer. */
  @IsText({ max: 64 }, { required: false, example: undefined })
  @Optional()
  party?: string;

  @IsFormat()
  format?: Format;
}

/** The risk: two columns, never one sum. */
export class RiskSumDto {
  @ApiProperty({ type: 'integer', example: 3 }) orders: number;
  /** The sum of the order values. */
  @ApiProperty({ type: MoneyDto }) orderValue: MoneyDto;
  /** The whole delay cost of the orders that wait, if their answers come as foreseen. */
  @ApiProperty({ type: MoneyDto }) forecastCost: MoneyDto;
  /** True: an answer behind it is not foreseen, so the sum is a lower bound. */
  @ApiProperty({ example: false }) forecastAtLeast: boolean;
  /**
   * The failure risk of the orders that leave without an answer, times its probability. It is never part of realised
   * cost.
   */
  @ApiProperty({ type: MoneyDto }) expectedErrorCost: MoneyDto;
  /** True: an answer that is not foreseen may be missing as well, so the sum is a lower bound. */
  @ApiProperty({ example: false }) expectedErrorAtLeast: boolean;
  /** Orders with a risk that has no price, which is not the same as none. */
  @ApiProperty({ type: 'integer', example: 0 }) unpriced: number;
}

export class RiskOfOwnerDto extends RiskSumDto {
  @ApiProperty({ example: 'CS' }) owner: string;
  @ApiProperty({ example: 'Customer Service' }) name: string;
}

/** An order counts with every department it waits for; of its cost each has its part only. */
export class RiskOfBlockerDto {
  /** A department's code, `~EXTERNAL`, or `~UNBLOCKED` for days on which nothing blocks. */
  @ApiProperty({ example: 'ENG' }) party: string;
  @ApiProperty({ example: 'Engineering' }) name: string;
  @ApiProperty({ type: 'integer', example: 2 }) orders: number;
  @ApiProperty({ type: MoneyDto }) orderValue: MoneyDto;
  @ApiProperty({ type: MoneyDto }) forecastCost: MoneyDto;
  /** True: an answer behind it is not foreseen, so the sum is a lower bound. */
  @ApiProperty({ example: false }) forecastAtLeast: boolean;
  /** The answers that it owes to orders at risk. */
  @ApiProperty({ example: '/api/v1/reports/value-at-risk/requests?party=…' }) requests: string;
}

export class AwaitedRequestDto {
  /** Null: the last of the requests you may not see. */
  @ApiProperty({ type: PartRequestDto, nullable: true }) request: PartRequestDto | null;
  /** The code of the department that has to answer. */
  @ApiProperty({ example: 'ENG' }) party: string;
  /** Null where it is not foreseen. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @ApiProperty({ enum: ['AGREED', 'CURVE', 'OFFER', 'DUE', 'UNKNOWN'], enumName: 'ForecastBasis', example: 'CURVE' })
  basis: string;
}

export class AwaitedByOrderDto extends AwaitedRequestDto {
  @ApiProperty({ type: PartOrderDto }) order: PartOrderDto;
}

export class OrderAtRiskDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10455' }) reference: string;
  @ApiProperty({ type: String, nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @ApiProperty({ example: 'CS' }) owner: string;
  @ApiProperty({ format: 'date', example: '2026-03-06' }) promisedDate: string;
  @ApiProperty({ format: 'date', example: '2026-03-11' }) leavesOn: string;
  @ApiProperty({ type: 'integer', example: 5 }) unitsLate: number;
  /** False: one answer is not foreseen, so the cost is a lower bound. */
  @ApiProperty() known: boolean;
  @ApiProperty({ type: MoneyDto, nullable: true }) orderValue: MoneyDto | null;
  /** The cost of waiting; null when lateness has no price. */
  @ApiProperty({ type: MoneyDto, nullable: true }) forecastCost: MoneyDto | null;
  @ApiProperty({ example: 'RATIONAL' }) policy: string;
  /** Null where the policy does not ask for it, or nobody has priced a failure. */
  @ApiProperty({ type: MoneyDto, nullable: true }) expectedErrorCost: MoneyDto | null;
  /** True: an answer that is not foreseen may be missing as well, so the cost is a lower bound. */
  @ApiProperty({ example: false }) expectedErrorAtLeast: boolean;
  /** Answers that are foreseen to come too late for the promised date. */
  @ApiProperty({ type: 'integer', example: 2 }) missing: number;
  /** True: another answer is not foreseen, so `missing` is a lower bound. */
  @ApiProperty({ example: false }) missingAtLeast: boolean;
  /** True: the order waits by its policy. Otherwise it leaves without the answer and counts with its expected error. */
  @ApiProperty() waits: boolean;
  @ApiProperty({ type: [AwaitedRequestDto] }) awaited: AwaitedRequestDto[];
  @ApiProperty({ example: '/api/v1/orders/ERP/SO-10455/delay-cost' }) delayCost: string;
}

export class RestatedRiskDto {
  /** Null while nothing is at risk. */
  @ApiProperty({ type: RiskSumDto, nullable: true }) total: RiskSumDto | null;
  @ApiProperty({ type: [RiskOfOwnerDto] }) owners: RiskOfOwnerDto[];
  @ApiProperty({ type: [RiskOfBlockerDto] }) blockers: RiskOfBlockerDto[];
}

export class ValueAtRiskReportDto {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  @ApiProperty({ type: AssumptionsDto }) assumptions: AssumptionsDto;
  /** One total for each currency. */
  @ApiProperty({ type: [RiskSumDto] }) totals: RiskSumDto[];
  @ApiProperty({ type: RestatedRiskDto }) inReportCurrency: RestatedRiskDto;
  @ApiProperty({ type: [RiskOfOwnerDto] }) owners: RiskOfOwnerDto[];
  @ApiProperty({ type: [RiskOfBlockerDto] }) blockers: RiskOfBlockerDto[];
  /** The earliest promise first. */
  @ApiProperty({ type: [OrderAtRiskDto] }) orders: OrderAtRiskDto[];
}
