import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  IsId,
  IsInstant,
  IsPersonOrMe,
  Optional,
  QueryFlag,
  QueryInteger,
  QueryList,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import { REQUEST_SORTS, type RequestFilter, type RequestSort } from '../../queries/list-requests.js';
import { ALL_STATES, type State } from '../../request.state.js';
import { PRIORITIES, type Priority } from '../../request-words.js';

export class RequestsQuery extends PageQuery implements RequestFilter {
  @ApiPropertyOptional({ enum: ALL_STATES, isArray: true })
  @Optional()
  @QueryList()
  @IsIn(ALL_STATES, { each: true })
  state?: State[];

  @ApiPropertyOptional({ enum: PRIORITIES, isArray: true })
  @Optional()
  @QueryList()
  @IsIn(PRIORITIES, { each: true })
  priority?: Priority[];

  @IsId({ required: false })
  @Optional()
  requesterDepartmentId?: string;

  @IsId({ required: false, description: 'The department that was asked first.' })
  @Optional()
  providerDepartmentId?: string;

  @IsId({ required: false, description: 'The department that holds it now.' })
  @Optional()
  holderDepartmentId?: string;

  @IsId({ required: false, description: 'The service that was asked for.' })
  @Optional()
  serviceId?: string;

  @IsPersonOrMe({ required: false, description: 'The person who works on it; `me` for yourself.' })
  @Optional()
  assigneeId?: string;

  @IsPersonOrMe({
    required: false,
    description: 'The person who raised it, or for whom it was raised; `me` for yourself.',
  })
  @Optional()
  askerId?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Raised by you or for you, or assigned to you and not put aside.',
  })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  mine?: boolean;

  @IsInstant({ required: false })
  @Optional()
  dueBefore?: Date;

  @ApiPropertyOptional({ type: Boolean, description: 'Open, and its promise broken.' })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Handed on by the department that was asked first, before work began.',
  })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  misrouted?: boolean;

  @ApiPropertyOptional({ example: 'ERP/SO-10482', description: 'System and reference of an order that it concerns.' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}\/[^\p{Cc}\p{Cf}\p{Cs}/]{1,100}$/u, { message: 'is not an order like ERP/SO-10482' })
  order?: string;

  @ApiPropertyOptional({
    example: 'Harbor Crane Works',
    description: 'The customer of an order that it concerns: the id, or the whole name in whatever case.',
  })
  @Optional()
  @IsString()
  @MaxLength(200)
  customer?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'An order left before the answer it waited for.' })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  leftWithoutAnswer?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Open and in time so far, with a chance of 70 % or more to be answered too late.',
  })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  likelyLate?: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 10_000,
    description:
      'Open, with at least this chance to be answered too late, in basis points. A request that is late already has 10,000.',
  })
  @Optional()
  @QueryInteger()
  @IsInt()
  @Min(0)
  @Max(10_000)
  lateChanceAtLeast?: number;

  @ApiPropertyOptional({
    example: '"valve block" -pump',
    description:
      'Words, "phrases" and -words to leave out, in any form and accent, or the beginning of a request’s number. The search reads everything that you may read of a request, except internal notes. A part number, a file name or a link is found by itself and by its parts, with any punctuation. When nothing is found, the search tries words one letter off, and `spelling` says so. The order stays that of `sort`.',
  })
  @Optional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: REQUEST_SORTS, default: '-submittedAt' })
  @Optional()
  @IsIn(REQUEST_SORTS)
  sort?: RequestSort = '-submittedAt';
}
