import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { ThresholdKey } from './threshold-key.js';

/** A recorded threshold of one request. */
export type ToldOf = ThresholdKey & { requestId: string; at: string | Date };

const COLUMNS = 'request_id, clock, subject, threshold, target_version, at';
const ROWS = 'unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::timestamptz[])';
const INSERT = `INSERT INTO told_threshold (${COLUMNS}) SELECT * FROM ${ROWS}`;

/**
 * Makes sure that a threshold is recorded only once. A database constraint on request, clock, threshold and version of
 * the target makes the second insert fail.
 */
@Injectable()
export class ToldThresholdStore {
  constructor(private readonly database: Database) {}

  async note(told: readonly ToldOf[]): Promise<void> {
    await this.database.query(INSERT, columnsOf(told));
  }

  /** Makes these the only recorded thresholds of the requests. Rows that are right already are not written again. */
  async replace(requestIds: readonly string[], told: readonly ToldOf[]): Promise<void> {
    await this.database.execute(
      `DELETE FROM told_threshold AS stored
        WHERE request_id = ANY ($7)
          AND NOT EXISTS (SELECT FROM ${ROWS} AS told (${COLUMNS})
                           WHERE (told.request_id, told.clock, told.subject, told.threshold, told.target_version, told.at)
                               = (stored.request_id, stored.clock, stored.subject, stored.threshold,
                                  stored.target_version, stored.at))`,
      [...columnsOf(told), requestIds],
    );
    await this.database.query(`${INSERT} ON CONFLICT DO NOTHING`, columnsOf(told));
  }

  /** Deletes a cleared breach and its rungs, so that a later breach of the clock is recorded again. */
  async forgetBreach(requestId: string, { clock, subject }: Pick<ThresholdKey, 'clock' | 'subject'>): Promise<void> {
    await this.database.query(
      `DELETE FROM told_threshold
        WHERE request_id = $1 AND clock = $2 AND subject = $3 AND threshold ~ '^(100|rung-.*)$'`,
      [requestId, clock, subject ?? ''],
    );
  }
}

const columnsOf = (told: readonly ToldOf[]): unknown[] => [
  told.map(({ requestId }) => requestId),
  told.map(({ clock }) => clock),
  told.map(({ subject }) => subject ?? ''),
  told.map(({ threshold }) => threshold),
  told.map(({ targetVersion }) => targetVersion),
  told.map(({ at }) => at),
];
