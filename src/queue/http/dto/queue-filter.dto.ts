import { IsVerbatim, Optional, QueryFlag, QueryInteger } from '../../../platform/http/fields.js';
import { QueryList } from '../../../platform/http/list-fields.js';
import { IsPersonOrMe, IsService } from '../../../platform/http/named-fields.js';
import { type Ball, BALLS, OPEN, RequestNarrowing, type RequestState } from '../../../requests/index.js';
import type { QueueFilter } from '../../queries/queue-filter.js';
import { BASES, type Basis } from '../../reckoning/basis.js';

/** The filters of a queue, in a query and in a saved view alike. */
export class QueueFilterDto extends RequestNarrowing implements QueueFilter {
  @Optional()
  @QueryList(OPEN)
  state?: RequestState[];

  @Optional()
  @QueryList(BALLS, { description: 'The side that must act now.' })
  ball?: Ball[];

  @Optional()
  @IsService()
  serviceId?: string;

  @Optional()
  @IsPersonOrMe({ description: 'The person who works on it; `me` for the reader, also in a shared view.' })
  assigneeId?: string;

  @Optional()
  @QueryFlag({ description: 'Assigned to you.' })
  mine?: boolean;

  @Optional()
  @QueryFlag({ description: 'Assigned to nobody.' })
  unassigned?: boolean;

  @Optional()
  @QueryFlag({ description: 'A target was breached.' })
  overdue?: boolean;

  @Optional()
  @QueryInteger(
    { least: 0, most: 31_622_400 },
    {
      example: 172_800,
      description: 'Due within this time from now, or overdue: seconds by the calendar, at most 366 days.',
    },
  )
  dueWithinSeconds?: number;

  @Optional()
  @QueryFlag({ description: 'The leads of both sides agreed on an expedite.' })
  expedited?: boolean;

  @Optional()
  @IsVerbatim(100, {
    example: 'SO-10482',
    description: 'The reference of an order that it concerns, or the beginning of one, followed by `*`.',
  })
  order?: string;

  @Optional()
  @QueryList(BASES, {
    description: 'The basis of the place: orders, the nominal rate of the service, or orders that have left.',
  })
  basis?: Basis[];

  @Optional()
  @QueryFlag({ description: 'Whether the terms of all orders that wait for it are confirmed.' })
  verified?: boolean;

  @Optional()
  @QueryFlag({ description: 'Only requests that were put aside; by default only the others.' })
  snoozed?: boolean;

  @Optional()
  @IsVerbatim(200, { example: '"valve block" -pump', description: 'Searched as in the list of requests.' })
  q?: string;
}
