import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';

/** A request behind a cost, with the facts that a report shows of it. */
export interface RequestBehindCost {
  id: string;
  number: string;
  state: string;
  serviceId: string;
  requesterDepartmentId: string;
  providerDepartmentId: string;
}

const SQL = sqlFile('./requests-behind.sql', import.meta.url);

/** Finds the requests behind a cost that the reader may know of. All others only appear within sums. */
@Injectable()
export class RequestsBehind {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
  ) {}

  async of(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, RequestBehindCost>> {
    const seen = await this.requests.numbersSeen(actor, ids);
    const rows = await this.database.query<RequestBehindCost>(SQL, [[...seen.keys()]]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
