import { IntersectionType } from '@nestjs/swagger';
import { IsOneOf, Optional } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import { QUEUE_SORTS, type QueueSort } from '../../queries/queue-sorts.js';
import { QueueFilterDto } from './queue-filter.dto.js';

export class QueueQuery extends IntersectionType(PageQuery, QueueFilterDto) {
  @Optional()
  @IsOneOf(QUEUE_SORTS, {
    default: 'cd3',
    description:
      '`cd3`: the most money saved by an hour of work. `due`: the earliest due. `age`: the oldest. `late`: the likeliest to be answered too late, requests without a chance last.',
  })
  sort?: QueueSort = 'cd3';
}
