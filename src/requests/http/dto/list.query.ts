import { IntersectionType } from '@nestjs/swagger';
import { IsInstant, IsOneOf, IsShapedLike, IsVerbatim, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { QueryList } from '../../../platform/http/list-fields.js';
import { IsDepartment, IsPersonOrMe, IsService } from '../../../platform/http/named-fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import { REQUEST_SORTS, type RequestFilter, type RequestSort } from '../../queries/list-requests.js';
import { ALL_STATES } from '../../request.state.js';
import type { RequestState } from '../../request-states.js';
import { RequestNarrowing } from './request-narrowing.query.js';

export class RequestsQuery extends IntersectionType(PageQuery, RequestNarrowing) implements RequestFilter {
  @Optional()
  @QueryList(ALL_STATES)
  state?: RequestState[];

  @Optional()
  @IsDepartment({ description: 'The department that was asked first.' })
  providerDepartmentId?: string;

  @Optional()
  @IsDepartment({ description: 'The department that holds it now.' })
  holderDepartmentId?: string;

  @Optional()
  @IsService({ description: 'The service that was asked for.' }, 'providerDepartmentId')
  serviceId?: string;

  @Optional()
  @IsPersonOrMe({ description: 'The person who works on it; `me` for yourself.' })
  assigneeId?: string;

  @Optional()
  @IsPersonOrMe({ description: 'The person who raised it, or for whom it was raised; `me` for yourself.' })
  askerId?: string;

  @Optional()
  @QueryFlag({ description: 'Raised by you or for you, or assigned to you and not put aside.' })
  mine?: boolean;

  @Optional()
  @IsInstant()
  dueBefore?: Date;

  @Optional()
  @QueryFlag({ description: 'Open, and its promise broken.' })
  overdue?: boolean;

  @Optional()
  @QueryFlag({ description: 'Handed on by the department that was asked first, before work began.' })
  misrouted?: boolean;

  @Optional()
  @IsShapedLike(/^[A-Z][A-Z0-9_-]{0,19}\/[^\p{Cc}\p{Cf}\p{Cs}/]{1,100}$/u, 'is not an order like ERP/SO-10482', {
    example: 'ERP/SO-10482',
    description: 'System and reference of an order that it concerns.',
  })
  order?: string;

  @Optional()
  @IsVerbatim(200, {
    example: 'Harbor Crane Works',
    description: 'The customer of an order that it concerns: the id, or the whole name in whatever case.',
  })
  customer?: string;

  @Optional()
  @QueryFlag({ description: 'An order left before the answer it waited for.' })
  leftWithoutAnswer?: boolean;

  @Optional()
  @IsVerbatim(200, {
    example: '"valve block" -pump',
    description:
      'Words, "phrases" and -words to leave out, in any form and accent, or the beginning of a request’s number. The search reads everything that you may read of a request, except internal notes. A part number, a file name or a link is found by itself and by its parts, with any punctuation. When nothing is found, the search tries words one letter off, and `spelling` says so. The order stays that of `sort`.',
  })
  q?: string;

  @Optional()
  @IsOneOf(REQUEST_SORTS, { default: '-submittedAt' })
  sort?: RequestSort = '-submittedAt';
}
