import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page, PageQuery } from '../../../platform/http/pagination.js';
import { SELECT_SERVICE_ACCOUNTS } from '../service-account-store.js';
import type { ServiceAccount } from '../service-account.js';

export interface ServiceAccountFilter {
  ownerId?: string;
  departmentId?: string;
  active?: boolean;
}

/** Accounts of programs, in the order of creation. */
@Injectable()
export class ListServiceAccounts {
  constructor(private readonly database: Database) {}

  async execute(filter: ServiceAccountFilter, paging: PageQuery): Promise<Page<ServiceAccount>> {
    const { ownerId = null, departmentId = null, active = null } = filter;
    const listing = Listing.byKey(['service-accounts', ownerId, departmentId, active], paging, 'uuid');
    // Ids grow with time.
    const rows = await this.database.query<ServiceAccount>(
      `${SELECT_SERVICE_ACCOUNTS}
        WHERE ($1::uuid IS NULL OR program.owner_id = $1)
          AND ($2::uuid IS NULL OR program.department_id = $2)
          AND ($3::boolean IS NULL OR (account.deactivated_at IS NULL) = $3)
          AND ($4::uuid IS NULL OR account.id > $4)
        ORDER BY account.id
        LIMIT $5`,
      [ownerId, departmentId, active, listing.after, listing.most],
    );
    return listing.page(rows, (row) => row.id);
  }
}
