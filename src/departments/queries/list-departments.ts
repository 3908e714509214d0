import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { applyKeyset, decodeCursor, encodeCursor, Page, pageOf } from '../../platform/http/pagination.js';
import { DepartmentView, toView } from '../department-view.js';
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
    const query = this.database
      .repository(Department)
      .createQueryBuilder('d')
      .limit(limit + 1);
    if (retired !== undefined) query.andWhere(`d.retiredAt IS ${retired ? 'NOT' : ''} NULL`);
    const rows = await applyKeyset(query, BY_CODE, 'd.id', after).getMany();
    return pageOf(rows, limit, toView, (row) => encodeCursor(list, [row.code, row.id]));
  }
}
