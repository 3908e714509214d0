import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { applyKeyset } from '../../platform/http/keyset.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { Service } from '../service.entity.js';
import { ServiceView, toServiceView } from '../service-view.js';

const BY_CODE = { column: 's.code', descending: false, type: 'text' } as const;

/** Services by code, of one department or of all. */
@Injectable()
export class ListServices {
  constructor(private readonly database: Database) {}

  async execute(filter: { departmentId?: string; active?: boolean }, paging: PageQuery): Promise<Page<ServiceView>> {
    const { departmentId, active } = filter;
    const listing = Listing.byKeys(['services', departmentId ?? null, active ?? null], paging, [BY_CODE.type, 'uuid']);
    const query = this.database.repository(Service).createQueryBuilder('s').limit(listing.most);
    if (departmentId !== undefined) query.andWhere('s.departmentId = :departmentId', { departmentId });
    if (active !== undefined) query.andWhere('s.active = :active', { active });
    const rows = await applyKeyset(query, BY_CODE, 's.id', listing.after).getMany();
    return listing.page(rows, (row) => [row.code, row.id], toServiceView);
  }
}
