import { ApiProperty } from '@nestjs/swagger';
import type { Side } from '../../../platform/events/index.js';
import { TermsDto } from '../../clocks/http/clocks.dto.js';

export class NewTermsDto {
  @ApiProperty({ format: 'uuid' }) proposalId: string;
  @ApiProperty({
    enum: ['REQUESTER', 'PROVIDER'],
    example: 'PROVIDER',
    description: 'The side that proposed the terms.',
  })
  side: Side;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agreementVersionId: string | null;
  @ApiProperty({ example: 'Customer Service and Engineering have agreed on it for all services: version 2.' })
  why: string;
  @ApiProperty({ type: 'integer', nullable: true, example: 7200, description: 'The target of the request’s priority.' })
  firstResponseSeconds: number | null;
  @ApiProperty({ type: 'integer', example: 28800 }) resolutionSeconds: number;
  @ApiProperty({ type: 'integer', example: 14400 }) replySeconds: number;
}

/** The terms a request has, and those that one side wants for it instead. */
export class RequestTermsDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ type: TermsDto }) terms: TermsDto;
  @ApiProperty({ type: NewTermsDto, nullable: true }) onTable: NewTermsDto | null;
}
