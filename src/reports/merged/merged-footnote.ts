import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { PairFilter } from '../responsiveness/responsiveness.report.js';
import { sqlFile } from '../sql-file.js';

const SQL = sqlFile('./merged.sql', import.meta.url);

/** Says below a report how many requests it leaves out because they go on in others. */
@Injectable()
export class MergedFootnote {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, { from, to }: { from: Date; to: Date }, filter: PairFilter = {}): Promise<string[]> {
    const [row] = await this.database.query<{ merged: number }>(SQL, [
      ...[from, to, departmentIdsOf(actor), actor.executive],
      ...[filter.requesterDepartmentId ?? null, filter.providerDepartmentId ?? null],
    ]);
    return row!.merged === 0 ? [] : [`${row!.merged} merged`];
  }
}
