import { Injectable } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork } from '../../platform/background/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const TAKE = sqlFile('./take-snapshots.sql', import.meta.url);

const NEXT_MIDNIGHT = `
  SELECT min(CAST(CAST($1::timestamptz AT TIME ZONE zone AS date) + 1 AS timestamp) AT TIME ZONE zone) AS at
    FROM department WHERE retired_at IS NULL`;

/**
 * Keeps the backlog of each department once a day, after its midnight. After an outage the snapshot of the day is taken late,
 * and says when; a day that passed wholly has none, since nobody knows any more what was open then as it was known then.
 */
@Injectable()
@BackgroundWork()
export class TakeSnapshots implements DoesBackgroundWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Two workers at once take one snapshot: the day of a department is kept once. */
  async work(asOf: Date): Promise<boolean> {
    await this.database.query(TAKE, [asOf]);
    return false;
  }

  async nextAt(): Promise<Date | null> {
    const [next] = await this.database.query<{ at: Date | null }>(NEXT_MIDNIGHT, [this.clock.now()]);
    return next!.at;
  }
}
