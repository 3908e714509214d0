import { IsFlag, IsLine, IsOneOf, Nested, Optional } from '../../platform/http/fields.js';
import { IsDepartment } from '../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  OneOfField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import { QueueFilterDto } from '../http/dto/queue-filter.dto.js';
import { QUEUE_SORTS, type QueueSort } from '../queries/queue-sorts.js';
import type { QueueView } from './queue-view.entity.js';
import type { ViewContent } from './queue-views.js';

export class QueueViewsQuery extends PageQuery {
  @Optional()
  @IsDepartment({ description: 'Only views of this department’s queue.' })
  departmentId?: string;
}

export class QueueViewBody implements ViewContent {
  @IsLine({ max: 80 }, { example: 'Late, and mine' })
  name: string;

  @IsFlag({ example: false, description: 'True: everybody of the department sees it.' })
  shared: boolean;

  @Nested(() => QueueFilterDto, { example: { mine: true, overdue: true } })
  filter: QueueFilterDto;

  @Optional()
  @IsOneOf(QUEUE_SORTS, { default: 'cd3' })
  sort: QueueSort = 'cd3';
}

export class NewQueueViewBody extends QueueViewBody {
  @IsDepartment({ description: 'The department of the queue.' })
  departmentId: string;
}

export class QueueViewDto implements ViewContent {
  @IdField() id: string;
  @IdField() departmentId: string;
  @IdField() authorId: string;
  @TextField({ example: 'Late, and mine' }) name: string;
  @FlagField({ example: false }) shared: boolean;
  @PartField(QueueFilterDto) filter: QueueFilterDto;
  @OneOfField(QUEUE_SORTS, { enumName: 'QueueSort' }) sort: QueueSort;
  @IntegerField({ example: 3, description: 'The rows of the queue that it shows you at this moment.' })
  rows: number;
  @FlagField({ description: 'Whether you may change it. Its author may, and a lead where it is shared.' })
  editable: boolean;
  @InstantField() createdAt: Date;
  @InstantField() updatedAt: Date;
  @IntegerField({ example: 1, description: 'The number of the edit; it is also the ETag.' })
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
