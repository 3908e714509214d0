import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { applyKeyset, decodeCursor, encodeCursor, Page, pageOf } from '../../platform/http/pagination.js';
import { Service } from '../service.entity.js';
import { ServiceView, toServiceView } from '../service-view.js';

const BY_CODE = { column: 's.code', descending: false, type: 'text' } as const;

/** Services by code, of one department or of all. */
@Injectable()
export class ListServices {
  constructor(private readonly database: Database) {}

  async execute(
    filter: { departmentId?: string; active?: boolean },
    limit: number,
    cursor: string | undefined,
  ): Promise<Page<ServiceView>> {
    const { departmentId, active } = filter;
    const list = ['services', departmentId ?? null, active ?? null];
    const after = cursor === undefined ? null : decodeCursor(list, cursor, [BY_CODE.type, 'uuid']);
    const query = this.database
      .repository(Service)
      .createQueryBuilder('s')
      .limit(limit + 1);
    if (departmentId !== undefined) query.andWhere('s.departmentId = :departmentId', { departmentId });
    if (active !== undefined) query.andWhere('s.active = :active', { active });
    const rows = await applyKeyset(query, BY_CODE, 's.id', after).getMany();
    return pageOf(rows, limit, toServiceView, (row) => encodeCursor(list, [row.code, row.id]));
  }
}
