import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsInstant, IsOneOf, IsText, MoneyDto, Optional } from '../../../platform/http/fields.js';
import {
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { AssumptionsDto } from '../../http/assumptions.dto.js';
import { PartOrderDto, PartRequestDto } from '../../cost/http/cost.dto.js';
import { DefinitionDto } from '../../responsiveness/responsiveness.dto.js';

const RISK_TABLES = ['orders', 'owners', 'blockers'] as const;

export class ValueAtRiskQuery {
  /** Past instants show the knowledge of that time; by default the present moment. */
  @Optional()
  @IsInstant({ example: undefined })
  asOf?: Date;

  @IsFormat()
  format?: Format;

  /** The table of the CSV: a row for each order, owner, or department that holds orders up. */
  @Optional()
  @IsOneOf(RISK_TABLES, { enumName: 'ValueAtRiskTable', default: 'orders' })
  table?: (typeof RISK_TABLES)[number];
}

export class AwaitedRequestsQuery {
  @Optional()
  @IsInstant({ example: undefined })
  asOf?: Date;

  /** The id of the department that has to answer. */
  @Optional()
  @IsText({ max: 64 }, { example: undefined })
  party?: string;

  @IsFormat()
  format?: Format;
}

/** The risk: two columns, never one sum. */
export class RiskSumDto {
  @IntegerField({ example: 3 }) orders: number;
  /** The sum of the order values. */
  @PartField(MoneyDto) orderValue: MoneyDto;
  /** The whole delay cost of the orders that wait, if their answers come as foreseen. */
  @PartField(MoneyDto) forecastCost: MoneyDto;
  /** True: an answer behind it is not foreseen, so the sum is a lower bound. */
  @FlagField({ example: false }) forecastAtLeast: boolean;
  /**
   * The failure risk of the orders that leave without an answer, times its probability. It is never part of realised
   * cost.
   */
  @PartField(MoneyDto) expectedErrorCost: MoneyDto;
  /** True: an answer that is not foreseen may be missing as well, so the sum is a lower bound. */
  @FlagField({ example: false }) expectedErrorAtLeast: boolean;
  /** Orders with a risk that has no price, which is not the same as none. */
  @IntegerField({ example: 0 }) unpriced: number;
}

export class RiskOfOwnerDto extends RiskSumDto {
  @TextField({ example: 'CS' }) owner: string;
  @TextField({ example: 'Customer Service' }) name: string;
}

/** An order counts with every department it waits for; of its cost each has its part only. */
export class RiskOfBlockerDto {
  /** A department's code, `~EXTERNAL`, or `~UNBLOCKED` for days on which nothing blocks. */
  @TextField({ example: 'ENG' }) party: string;
  @TextField({ example: 'Engineering' }) name: string;
  @IntegerField({ example: 2 }) orders: number;
  @PartField(MoneyDto) orderValue: MoneyDto;
  @PartField(MoneyDto) forecastCost: MoneyDto;
  /** True: an answer behind it is not foreseen, so the sum is a lower bound. */
  @FlagField({ example: false }) forecastAtLeast: boolean;
  /** The answers that it owes to orders at risk. */
  @TextField({ example: '/api/v1/reports/value-at-risk/requests?party=…' }) requests: string;
}

export class AwaitedRequestDto {
  /** Null: the last of the requests you may not see. */
  @PartField(PartRequestDto, { nullable: true }) request: PartRequestDto | null;
  /** The code of the department that has to answer. */
  @TextField({ example: 'ENG' }) party: string;
  /** Null where it is not foreseen. */
  @InstantField({ nullable: true }) answeredAt: Date | null;
  @OneOfField(['AGREED', 'CURVE', 'OFFER', 'DUE', 'UNKNOWN'], { enumName: 'ForecastBasis', example: 'CURVE' })
  basis: string;
}

export class AwaitedByOrderDto extends AwaitedRequestDto {
  @PartField(PartOrderDto) order: PartOrderDto;
}

export class OrderAtRiskDto {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10455' }) reference: string;
  @TextField({ nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @TextField({ example: 'CS' }) owner: string;
  @LocalDateField({ example: '2026-03-06' }) promisedDate: string;
  @LocalDateField({ example: '2026-03-11' }) leavesOn: string;
  @IntegerField({ example: 5 }) unitsLate: number;
  /** False: one answer is not foreseen, so the cost is a lower bound. */
  @FlagField() known: boolean;
  @PartField(MoneyDto, { nullable: true }) orderValue: MoneyDto | null;
  /** The cost of waiting; null when lateness has no price. */
  @PartField(MoneyDto, { nullable: true }) forecastCost: MoneyDto | null;
  @TextField({ example: 'RATIONAL' }) policy: string;
  /** Null where the policy does not ask for it, or nobody has priced a failure. */
  @PartField(MoneyDto, { nullable: true }) expectedErrorCost: MoneyDto | null;
  /** True: an answer that is not foreseen may be missing as well, so the cost is a lower bound. */
  @FlagField({ example: false }) expectedErrorAtLeast: boolean;
  /** Answers that are foreseen to come too late for the promised date. */
  @IntegerField({ example: 2 }) missing: number;
  /** True: another answer is not foreseen, so `missing` is a lower bound. */
  @FlagField({ example: false }) missingAtLeast: boolean;
  /** True: the order waits by its policy. Otherwise it leaves without the answer and counts with its expected error. */
  @FlagField() waits: boolean;
  @ListField(AwaitedRequestDto) awaited: AwaitedRequestDto[];
  @TextField({ example: '/api/v1/orders/ERP/SO-10455/delay-cost' }) delayCost: string;
}

export class RestatedRiskDto {
  /** Null while nothing is at risk. */
  @PartField(RiskSumDto, { nullable: true }) total: RiskSumDto | null;
  @ListField(RiskOfOwnerDto) owners: RiskOfOwnerDto[];
  @ListField(RiskOfBlockerDto) blockers: RiskOfBlockerDto[];
}

export class ValueAtRiskReportDto {
  @InstantField() asOf: Date;
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  @PartField(AssumptionsDto) assumptions: AssumptionsDto;
  /** One total for each currency. */
  @ListField(RiskSumDto) totals: RiskSumDto[];
  @PartField(RestatedRiskDto) inReportCurrency: RestatedRiskDto;
  @ListField(RiskOfOwnerDto) owners: RiskOfOwnerDto[];
  @ListField(RiskOfBlockerDto) blockers: RiskOfBlockerDto[];
  /** The earliest promise first. */
  @ListField(OrderAtRiskDto) orders: OrderAtRiskDto[];
}
