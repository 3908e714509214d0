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
 * Takes a snapshot of the backlog of each department once a day, after its midnight. After an outage the snapshot of
 * the current day is taken late, with its time. A day that passed completely gets no snapshot, because its backlog is
 * not known any more.
 */
@Injectable()
@BackgroundWork()
export class TakeSnapshots implements DoesBackgroundWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Safe with several workers: a second snapshot of the same department and day is not stored. */
  async work(asOf: Date): Promise<boolean> {
    await this.database.query(TAKE, [asOf]);
    return false;
  }

  async nextAt(): Promise<Date | null> {
    const [next] = await this.database.query<{ at: Date | null }>(NEXT_MIDNIGHT, [this.clock.now()]);
    return next!.at;
  }
}
