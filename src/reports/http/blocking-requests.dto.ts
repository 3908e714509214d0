import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../platform/http/fields.js';
import { DefinitionDto, DepartmentNameDto } from './responsiveness.dto.js';

export class BlockingRequestNameDto {
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ example: 'RESOLVED' }) state: string;
  @ApiProperty({ example: 'Part clarification' }) service: string;
  @ApiProperty({ type: DepartmentNameDto }) requester: DepartmentNameDto;
  @ApiProperty({ type: DepartmentNameDto }) provider: DepartmentNameDto;
  @ApiProperty({ example: '/api/v1/requests/ENG-1042' }) link: string;
}

export class BlockingRequestDto {
  /** Null: the sum of all requests that you may not see. */
  @ApiProperty({ type: BlockingRequestNameDto, nullable: true }) request: BlockingRequestNameDto | null;
  @ApiProperty({ type: 'integer', example: 2 }) orders: number;
  /** Of orders that have left. */
  @ApiProperty({ type: MoneyDto }) realised: MoneyDto;
  /** Of the finished days of open orders. */
  @ApiProperty({ type: MoneyDto }) accrued: MoneyDto;
  /** Of failures, by confirmed causes: never part of the delay cost. */
  @ApiProperty({ type: MoneyDto }) failureCost: MoneyDto;
}

export class BlockingRequestsReportDto {
  @ApiProperty({ type: String, format: 'date-time' }) from: Date;
  @ApiProperty({ type: String, format: 'date-time' }) to: Date;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ type: [DefinitionDto] }) definitions: DefinitionDto[];
  /** In each currency the dearest delay first. */
  @ApiProperty({ type: [BlockingRequestDto] }) requests: BlockingRequestDto[];
}
