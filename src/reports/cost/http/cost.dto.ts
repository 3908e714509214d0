import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/fields.js';
import { AssumptionsDto } from '../../http/assumptions.dto.js';
import { OfPeriodDto } from '../../http/period.dto.js';
import { DefinitionDto, DepartmentNameDto } from '../../responsiveness/responsiveness.dto.js';

/** Realised, accrued and forecast: three columns, never one sum. */
export class DelayColumnsDto {
  /** The delay cost of orders that have left. */
  @ApiProperty({ type: MoneyDto }) realised: MoneyDto;
  /** The delay cost of the finished days of open orders. */
  @ApiProperty({ type: MoneyDto }) accrued: MoneyDto;
  /** The whole delay cost of open orders if every answer comes as foreseen. It contains the accrued part. */
  @ApiProperty({ type: MoneyDto }) forecast: MoneyDto;
  /** True: an answer behind it is not foreseen, so the sum is a lower bound. */
  @ApiProperty({ example: false }) forecastAtLeast: boolean;
}

export class ForecastOfOrderDto {
  @ApiProperty({ format: 'date', example: '2026-03-11' }) leavesOn: string;
  @ApiProperty({ type: 'integer', example: 5 }) unitsLate: number;
  /** Null when lateness has no price. */
  @ApiProperty({ type: MoneyDto, nullable: true }) cost: MoneyDto | null;
  /** False: one answer is not foreseen, so the cost is a lower bound. */
  @ApiProperty() known: boolean;
}

export class RestatedOrderDto {
  @ApiProperty({ type: MoneyDto }) delayCost: MoneyDto;
  @ApiProperty({ type: MoneyDto, nullable: true }) forecast: MoneyDto | null;
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

export class CostOfOrderDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10455' }) reference: string;
  @ApiProperty({ type: String, nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @ApiProperty({ example: 'CS' }) owner: string;
  @ApiProperty({ example: 'ACCRUING' }) state: string;
  /** The order's terms were confirmed by its owner. */
  @ApiProperty({ example: true }) verified: boolean;
  /** True: one side disputes that a request held it up, or since when. The figures stand until that is settled. */
  @ApiProperty({ example: false }) disputed: boolean;
  /** The terms of the order, as they are counted. */
  @ApiProperty({ type: 'integer', example: 3 }) version: number;
  /** The units late, the running one included. */
  @ApiProperty({ type: 'integer', example: 4 }) unitsLate: number;
  /** The cost so far, or the final cost once released. */
  @ApiProperty({ type: MoneyDto }) delayCost: MoneyDto;
  /** The failure cost: never part of the delay cost. */
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
  /** The forecast of an open order that promises a date. */
  @ApiProperty({ type: ForecastOfOrderDto, nullable: true }) forecast: ForecastOfOrderDto | null;
  /** Null where there is no rate of the day. */
  @ApiProperty({ type: RestatedOrderDto, nullable: true }) inReportCurrency: RestatedOrderDto | null;
  /** The requests behind it. */
  @ApiProperty({ example: '/api/v1/reports/cost/requests?system=ERP&reference=SO-10455' }) requests: string;
  /** The departments that held it up, day by day. */
  @ApiProperty({ example: '/api/v1/orders/ERP/SO-10455/delay-cost/explanation' }) explanation: string;
}

export class CostOfDepartmentDto extends DelayColumnsDto {
  /** A department's code, `~EXTERNAL` or `~UNBLOCKED`. */
  @ApiProperty({ example: 'ENG' }) party: string;
  @ApiProperty({ example: 'Engineering' }) name: string;
  /** PW, PB, PL: the provider in time, past it, or handing back late. RW, RO: the requester. EX: outside. U: nobody. */
  @ApiProperty({ example: 'PB' }) class: string;
  /** The requests behind it. */
  @ApiProperty({ example: '/api/v1/reports/cost/requests?party=~UNBLOCKED&class=U' }) requests: string;
}

export class CostOfServiceDto extends DelayColumnsDto {
  /** Null: requests you may not see, and days on which nothing blocked. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  @ApiProperty({ example: 'Part clarification' }) name: string;
  /** The code of the department that offers it. */
  @ApiProperty({ type: String, nullable: true, example: 'ENG' }) provider: string | null;
  /** The requests behind it; null for cost that no service stands for. */
  @ApiProperty({ type: String, nullable: true, example: '/api/v1/reports/cost/requests?serviceId=…' })
  requests: string | null;
}

export class FailureOfDepartmentDto {
  @ApiProperty({ example: 'CS' }) owner: string;
  @ApiProperty({ example: 'Customer Service' }) name: string;
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

export class CostTotalDto extends DelayColumnsDto {
  /** Today's part of open orders: it has no final holders before the day ends. */
  @ApiProperty({ type: MoneyDto }) running: MoneyDto;
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

/** The same sums in one currency. */
export class RestatedCostsDto {
  /** Null without a summand. */
  @ApiProperty({ type: CostTotalDto, nullable: true }) total: CostTotalDto | null;
  @ApiProperty({ type: [CostOfDepartmentDto] }) departments: CostOfDepartmentDto[];
}

export class CostReportDto extends OfPeriodDto {
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  @ApiProperty({ type: AssumptionsDto }) assumptions: AssumptionsDto;
  /** One total for each currency. */
  @ApiProperty({ type: [CostTotalDto] }) totals: CostTotalDto[];
  @ApiProperty({ type: [CostOfDepartmentDto] }) departments: CostOfDepartmentDto[];
  @ApiProperty({ type: RestatedCostsDto }) inReportCurrency: RestatedCostsDto;
  /** The cost by the service of the requests behind it. */
  @ApiProperty({ type: [CostOfServiceDto] }) services: CostOfServiceDto[];
  @ApiProperty({ type: [FailureOfDepartmentDto] }) failures: FailureOfDepartmentDto[];
  @ApiProperty({ type: [CostOfOrderDto] }) orders: CostOfOrderDto[];
}

export class PartOrderDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10455' }) reference: string;
}

export class PartRequestDto {
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ example: 'RESOLVED' }) state: string;
  @ApiProperty({ type: DepartmentNameDto }) requester: DepartmentNameDto;
  @ApiProperty({ type: DepartmentNameDto }) provider: DepartmentNameDto;
  @ApiProperty({ example: '/api/v1/requests/ENG-1042' }) link: string;
}

/** The cost of a request at an order, in one class. The rows of a figure sum to it. */
export class CostPartDto extends DelayColumnsDto {
  @ApiProperty({ type: PartOrderDto }) order: PartOrderDto;
  /** A department's code, `~EXTERNAL` or `~UNBLOCKED`. */
  @ApiProperty({ example: 'ENG' }) party: string;
  @ApiProperty({ example: 'PB' }) class: string;
  /** Null: the sum of requests you may not see, or nothing blocked. */
  @ApiProperty({ type: PartRequestDto, nullable: true }) request: PartRequestDto | null;
}
