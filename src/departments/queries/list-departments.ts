import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { applyKeyset, decodeCursor, encodeCursor, Page, pageOf } from '../../platform/http/pagination.js';
import { DepartmentView, toDepartmentView } from '../department-view.js';
import { Department } from '../department.entity.js';

const BY_CODE = { column: 'd.code', descending: false, type: 'text' } as const;

/** Departments by code. */
@Injectable()
export class ListDepartments {
  constructor(private readonly database: Database) {}

  async execute(
    retired: boolean | undefined,
    limit: number,
    cursor: string | undefined,
  ): Promise<Page<DepartmentView>> {
    const list = ['departments', retired ?? null];
    const after = cursor === undefined ? null : decodeCursor(list, cursor, [BY_CODE.type, 'uuid']);
    const query = applyKeyset(this.those(retired), BY_CODE, 'd.id', after);
    const rows = await query.limit(limit + 1).getMany();
    return pageOf(rows, limit, toDepartmentView, (row) => encodeCursor(list, [row.code, row.id]));
  }

  /** Not paged: a company has tens of departments. */
  async all(retired: boolean | undefined): Promise<DepartmentView[]> {
    return (await applyKeyset(this.those(retired), BY_CODE, 'd.id', null).getMany()).map(toDepartmentView);
  }

  private those(retired: boolean | undefined): SelectQueryBuilder<Department> {
    const query = this.database.repository(Department).createQueryBuilder('d');
    return retired === undefined ? query : query.where(`d.retiredAt IS ${retired ? 'NOT' : ''} NULL`);
  }
}
