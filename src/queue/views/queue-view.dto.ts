import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsId, IsLine, Nested, Optional } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import { QueueFilterDto } from '../http/dto/queue-filter.dto.js';
import { QUEUE_SORTS, type QueueSort } from '../queries/queue-sorts.js';
import type { QueueView } from './queue-view.entity.js';
import type { ViewContent } from './queue-views.js';

export class QueueViewsQuery extends PageQuery {
  @IsId({ required: false, description: 'Only views of this department’s queue.' })
  @Optional()
  departmentId?: string;
}

export class QueueViewBody implements ViewContent {
  @IsLine({ max: 80 }, { example: 'Late, and mine' })
  name: string;

  @ApiProperty({ example: false, description: 'True: everybody of the department sees it.' })
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
  @IsId({ description: 'The department of the queue.' })
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
  @ApiProperty({ type: 'integer', example: 3, description: 'The rows of the queue that it shows you at this moment.' })
  rows: number;
  @ApiProperty({ description: 'Whether you may change it. Its author may, and a lead where it is shared.' })
  editable: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: 'integer', example: 1, description: 'The number of the edit; it is also the ETag.' })
  version: number;
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
