import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { applyKeyset } from '../../platform/http/keyset.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { DepartmentView, toDepartmentView } from '../department-view.js';
import { Department } from '../department.entity.js';

const BY_CODE = { column: 'd.code', descending: false, type: 'text' } as const;

/** Departments by code. */
@Injectable()
export class ListDepartments {
  constructor(private readonly database: Database) {}

  async execute(retired: boolean | undefined, paging: PageQuery): Promise<Page<DepartmentView>> {
    const listing = Listing.byKeys(['departments', retired ?? null], paging, [BY_CODE.type, 'uuid']);
    const query = applyKeyset(this.those(retired), BY_CODE, 'd.id', listing.after);
    const rows = await query.limit(listing.most).getMany();
    return listing.page(rows, (row) => [row.code, row.id], toDepartmentView);
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
