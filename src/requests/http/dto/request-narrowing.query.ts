import { Optional, QueryFlag, QueryInteger } from '../../../platform/http/fields.js';
import { QueryList } from '../../../platform/http/list-fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { PRIORITIES, type Priority } from '../../request-words.js';

/** The filters that the list of requests and the queues have in common. */
export class RequestNarrowing {
  @Optional()
  @QueryList(PRIORITIES)
  priority?: Priority[];

  @Optional()
  @IsDepartment()
  requesterDepartmentId?: string;

  @Optional()
  @QueryFlag({ description: 'Open and in time so far, with a chance of 70 % or more to be answered too late.' })
  likelyLate?: boolean;

  @Optional()
  @QueryInteger(
    { least: 0, most: 10_000 },
    {
      description:
        'Open, with at least this chance to be answered too late, in basis points. A request that is late already has 10,000.',
    },
  )
  lateChanceAtLeast?: number;
}
