import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsId, IsLine, Nested, Optional } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import { QueueFilterDto } from '../http/dto/queue-filter.dto.js';
import { QUEUE_SORTS, type QueueSort } from '../queries/queue-sorts.js';
import type { QueueView } from './queue-view.entity.js';
import type { ViewContent } from './queue-views.js';

export class QueueViewsQuery extends PageQuery {
  @IsId({ required: false, description: 'Of the queues of this department only.' })
  @Optional()
  departmentId?: string;
}

export class QueueViewBody implements ViewContent {
  @IsLine({ max: 80 }, { example: 'Late, and mine' })
  name: string;

  @ApiProperty({ example: false, description: 'For everybody of the department.' })
  @IsBoolean()
  shared: boolean;

  @ApiProperty({ type: QueueFilterDto, example: { mine: true, overdue: true } })
  @Nested(() => QueueFilterDto)
  filter: QueueFilterDto;

  @ApiPropertyOptional({ enum: QUEUE_SORTS, default: 'cd3' })
  @Optional()
  @IsIn(QUEUE_SORTS)
  sort: QueueSort = 'cd3';
}

export class NewQueueViewBody extends QueueViewBody {
  @IsId({ description: 'Whose queue it looks at.' })
  departmentId: string;
}

export class QueueViewDto implements ViewContent {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ format: 'uuid' }) authorId: string;
  @ApiProperty({ example: 'Late, and mine' }) name: string;
  @ApiProperty({ example: false }) shared: boolean;
  @ApiProperty({ type: QueueFilterDto }) filter: QueueFilterDto;
  @ApiProperty({ enum: QUEUE_SORTS }) sort: QueueSort;
  @ApiProperty({ type: 'integer', example: 3, description: 'Rows of the queue it shows you at this moment.' })
  rows: number;
  @ApiProperty({ description: 'Whether you may change it: its author, and a lead where it is shared.' })
  editable: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: 'integer', example: 1, description: 'Counts the edits; it is the ETag.' }) version: number;
}

export const QueueViewPage = PageOf(QueueViewDto);

export const presentView = (view: QueueView, seen: { rows: number; editable: boolean }): QueueViewDto => ({
  id: view.id,
  departmentId: view.departmentId,
  authorId: view.authorId,
  name: view.name,
  shared: view.shared,
  filter: view.filter,
  sort: view.sort,
  rows: seen.rows,
  editable: seen.editable,
  createdAt: view.createdAt,
  updatedAt: view.updatedAt,
  version: view.version,
});
