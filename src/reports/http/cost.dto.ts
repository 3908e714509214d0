import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../platform/http/fields.js';
import { DefinitionDto } from './responsiveness.dto.js';

export class CostOfOrderDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10455' }) reference: string;
  @ApiProperty({ type: String, nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @ApiProperty({ example: 'CS' }) owner: string;
  @ApiProperty({ example: 'ACCRUING' }) state: string;
  /** The order's terms were confirmed by its owner. */
  @ApiProperty({ example: true }) verified: boolean;
  /** Late by so many units, the running one included. */
  @ApiProperty({ type: 'integer', example: 4 }) unitsLate: number;
  /** So far, or finally once released. */
  @ApiProperty({ type: MoneyDto }) delayCost: MoneyDto;
  /** What its failures cost: never part of the delay cost. */
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
  /** Who held it up, day by day. */
  @ApiProperty({ example: '/api/v1/orders/ERP/SO-10455/delay-cost/explanation' }) explanation: string;
}

export class CostOfDepartmentDto {
  /** A department's code, `~EXTERNAL` or `~UNBLOCKED`. */
  @ApiProperty({ example: 'ENG' }) party: string;
  @ApiProperty({ example: 'Engineering' }) name: string;
  /** PW, PB, PL: the provider in time, past it, or handing back late. RW, RO: the requester. EX: outside. U: nobody. */
  @ApiProperty({ example: 'PB' }) class: string;
  @ApiProperty({ type: MoneyDto }) realised: MoneyDto;
  /** Of the finished days of open orders. */
  @ApiProperty({ type: MoneyDto }) accrued: MoneyDto;
}

export class CostOfServiceDto {
  /** Null: requests you may not see, and days on which nothing blocked. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  @ApiProperty({ example: 'Part clarification' }) name: string;
  /** The code of the department that offers it. */
  @ApiProperty({ type: String, nullable: true, example: 'ENG' }) provider: string | null;
  @ApiProperty({ type: MoneyDto }) realised: MoneyDto;
  /** Of the finished days of open orders. */
  @ApiProperty({ type: MoneyDto }) accrued: MoneyDto;
}

export class FailureOfDepartmentDto {
  @ApiProperty({ example: 'CS' }) owner: string;
  @ApiProperty({ example: 'Customer Service' }) name: string;
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

export class CostTotalDto {
  @ApiProperty({ type: MoneyDto }) realised: MoneyDto;
  @ApiProperty({ type: MoneyDto }) accrued: MoneyDto;
  /** Today's part of open orders: it has no final holders before the day ends. */
  @ApiProperty({ type: MoneyDto }) running: MoneyDto;
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

export class CostReportDto {
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  @ApiProperty({ type: String, format: 'date-time' }) to: Date;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  /** One a currency. */
  @ApiProperty({ type: [CostTotalDto] }) totals: CostTotalDto[];
  @ApiProperty({ type: [CostOfDepartmentDto] }) departments: CostOfDepartmentDto[];
  /** The same money by the service that the requests behind it asked for. */
  @ApiProperty({ type: [CostOfServiceDto] }) services: CostOfServiceDto[];
  @ApiProperty({ type: [FailureOfDepartmentDto] }) failures: FailureOfDepartmentDto[];
  @ApiProperty({ type: [CostOfOrderDto] }) orders: CostOfOrderDto[];
}
