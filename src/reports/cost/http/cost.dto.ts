import { MoneyDto } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  IntegerField,
  ListField,
  LocalDateField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { AssumptionsDto } from '../../http/assumptions.dto.js';
import { OfPeriodDto } from '../../http/period.dto.js';
import { DefinitionDto, DepartmentNameDto } from '../../responsiveness/responsiveness.dto.js';

/** Realised, accrued and forecast: three columns, never one sum. */
export class DelayColumnsDto {
  /** The delay cost of orders that have left. */
  @PartField(MoneyDto) realised: MoneyDto;
  /** The delay cost of the finished days of open orders. */
  @PartField(MoneyDto) accrued: MoneyDto;
  /** The whole delay cost of open orders if every answer comes as foreseen. It contains the accrued part. */
  @PartField(MoneyDto) forecast: MoneyDto;
  /** True: an answer behind it is not foreseen, so the sum is a lower bound. */
  @FlagField({ example: false }) forecastAtLeast: boolean;
}

export class ForecastOfOrderDto {
  @LocalDateField({ example: '2026-03-11' }) leavesOn: string;
  @IntegerField({ example: 5 }) unitsLate: number;
  /** Null when lateness has no price. */
  @PartField(MoneyDto, { nullable: true }) cost: MoneyDto | null;
  /** False: one answer is not foreseen, so the cost is a lower bound. */
  @FlagField() known: boolean;
}

export class RestatedOrderDto {
  @PartField(MoneyDto) delayCost: MoneyDto;
  @PartField(MoneyDto, { nullable: true }) forecast: MoneyDto | null;
  @PartField(MoneyDto) failureCost: MoneyDto;
}

export class CostOfOrderDto {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10455' }) reference: string;
  @TextField({ nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @TextField({ example: 'CS' }) owner: string;
  @TextField({ example: 'ACCRUING' }) state: string;
  /** The order's terms were confirmed by its owner. */
  @FlagField({ example: true }) verified: boolean;
  /** True: one side disputes that a request held it up, or since when. The figures stand until that is settled. */
  @FlagField({ example: false }) disputed: boolean;
  /** The number of the version of the order’s terms. */
  @IntegerField({ example: 3 }) version: number;
  /** The units late, the running one included. */
  @IntegerField({ example: 4 }) unitsLate: number;
  /** The cost so far, or the final cost once released. */
  @PartField(MoneyDto) delayCost: MoneyDto;
  /** The failure cost: never part of the delay cost. */
  @PartField(MoneyDto) failureCost: MoneyDto;
  /** The forecast of an open order that promises a date. */
  @PartField(ForecastOfOrderDto, { nullable: true }) forecast: ForecastOfOrderDto | null;
  /** Null where there is no rate of the day. */
  @PartField(RestatedOrderDto, { nullable: true }) inReportCurrency: RestatedOrderDto | null;
  /** The requests behind it. */
  @TextField({ example: '/api/v1/reports/cost/requests?system=ERP&reference=SO-10455' }) requests: string;
  /** The departments that held it up, day by day. */
  @TextField({ example: '/api/v1/orders/ERP/SO-10455/delay-cost/explanation' }) explanation: string;
}

export class CostOfDepartmentDto extends DelayColumnsDto {
  /** A department's code, `~EXTERNAL` or `~UNBLOCKED`. */
  @TextField({ example: 'ENG' }) party: string;
  @TextField({ example: 'Engineering' }) name: string;
  /** PW, PB, PL: the provider in time, past it, or handing back late. RW, RO: the requester. EX: outside. U: nobody. */
  @TextField({ example: 'PB' }) class: string;
  /** The requests behind it. */
  @TextField({ example: '/api/v1/reports/cost/requests?party=~UNBLOCKED&class=U' }) requests: string;
}

export class CostOfServiceDto extends DelayColumnsDto {
  /** Null: requests you may not see, and days on which nothing blocked. */
  @IdField({ nullable: true }) serviceId: string | null;
  @TextField({ example: 'Part clarification' }) name: string;
  /** The code of the department that offers it. */
  @TextField({ nullable: true, example: 'ENG' }) provider: string | null;
  /** The requests behind it; null for cost that no service stands for. */
  @TextField({ nullable: true, example: '/api/v1/reports/cost/requests?serviceId=…' })
  requests: string | null;
}

export class FailureOfDepartmentDto {
  @TextField({ example: 'CS' }) owner: string;
  @TextField({ example: 'Customer Service' }) name: string;
  @PartField(MoneyDto) failureCost: MoneyDto;
}

export class CostTotalDto extends DelayColumnsDto {
  /** Today's part of open orders: it has no final holders before the day ends. */
  @PartField(MoneyDto) running: MoneyDto;
  @PartField(MoneyDto) failureCost: MoneyDto;
}

/** The same sums in one currency. */
export class RestatedCostsDto {
  /** Null without a summand. */
  @PartField(CostTotalDto, { nullable: true }) total: CostTotalDto | null;
  @ListField(CostOfDepartmentDto) departments: CostOfDepartmentDto[];
}

export class CostReportDto extends OfPeriodDto {
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  @PartField(AssumptionsDto) assumptions: AssumptionsDto;
  /** One total for each currency. */
  @ListField(CostTotalDto) totals: CostTotalDto[];
  @ListField(CostOfDepartmentDto) departments: CostOfDepartmentDto[];
  @PartField(RestatedCostsDto) inReportCurrency: RestatedCostsDto;
  /** The cost by the service of the requests behind it. */
  @ListField(CostOfServiceDto) services: CostOfServiceDto[];
  @ListField(FailureOfDepartmentDto) failures: FailureOfDepartmentDto[];
  @ListField(CostOfOrderDto) orders: CostOfOrderDto[];
}

export class PartOrderDto {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10455' }) reference: string;
}

export class PartRequestDto {
  @TextField({ example: 'ENG-1042' }) number: string;
  @TextField({ example: 'RESOLVED' }) state: string;
  @PartField(DepartmentNameDto) requester: DepartmentNameDto;
  @PartField(DepartmentNameDto) provider: DepartmentNameDto;
  @TextField({ example: '/api/v1/requests/ENG-1042' }) link: string;
}

/** The cost of a request at an order, in one class. The rows of a figure sum to it. */
export class CostPartDto extends DelayColumnsDto {
  @PartField(PartOrderDto) order: PartOrderDto;
  /** A department's code, `~EXTERNAL` or `~UNBLOCKED`. */
  @TextField({ example: 'ENG' }) party: string;
  @TextField({ example: 'PB' }) class: string;
  /** Null: the sum of requests you may not see, or nothing blocked. */
  @PartField(PartRequestDto, { nullable: true }) request: PartRequestDto | null;
}
