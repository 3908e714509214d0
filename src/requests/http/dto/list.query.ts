import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { IsId, IsInstant, Optional, QueryFlag, QueryList } from '../../../platform/http/fields.js';
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

  @IsId({ required: false })
  @Optional()
  assigneeId?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Raised by or for you, or assigned to you.' })
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

  @ApiPropertyOptional({ type: Boolean, description: 'Handed on by the department asked first before it had begun.' })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  misrouted?: boolean;

  @ApiPropertyOptional({
    example: '"valve block" -pump',
    description:
      'Words, "phrases" and -words to leave out, in whatever form and accent, of all you may read of a request save ' +
      'internal notes; or how its number begins. A part number, a file name or a link is found by itself and by its ' +
      'parts, with any punctuation. Where nothing is found, words one letter off are looked for, and `spelling` says so. ' +
      'The order stays that of `sort`.',
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
