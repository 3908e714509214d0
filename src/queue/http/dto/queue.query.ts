import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Optional } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import { QUEUE_SORTS, type QueueSort } from '../../queries/queue-sorts.js';
import { QueueFilterDto } from './queue-filter.dto.js';

export class QueueQuery extends IntersectionType(PageQuery, QueueFilterDto) {
  @ApiPropertyOptional({
    enum: QUEUE_SORTS,
    default: 'cd3',
    description:
      '`cd3`: the most money saved by an hour of work. `due`: the earliest due. `age`: the oldest. `late`: the likeliest to be answered too late, requests without a chance last.',
  })
  @Optional()
  @IsIn(QUEUE_SORTS)
  sort?: QueueSort = 'cd3';
}
