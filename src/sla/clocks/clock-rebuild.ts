import { Injectable } from '@nestjs/common';
import { batchesOf, Database, Transactional } from '../../platform/database/index.js';
import { ClockProjection, standing } from './clock-projection.js';
import { OpenHistory } from '../history/open-history.js';
import { COUNTED_EVENTS } from '../history/request-history.js';
import { RequestTerms } from '../terms/request-terms.entity.js';
import { TermsPinned } from '../sla.events.js';
import { TimeSpentProjection } from '../time-spent/time-spent-projection.js';
import { WORK_EVENTS } from '../time-spent/time-spent.js';
import { ToldThresholdStore } from '../thresholds/told-threshold-store.js';
import { termsRow } from '../terms/terms-row.js';

const PROJECTIONS = ['request_clock', 'request_terms', 'request_time', 'told_threshold'];

/**
 * Computes the terms, clocks, recorded thresholds and spent times of requests again from the events, and replaces the
 * rows that differ. Runs after the rebuild of the requests.
 */
@Injectable()
export class ClockRebuild {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
    private readonly told: ToldThresholdStore,
    private readonly projection: ClockProjection,
    private readonly timeSpent: TimeSpentProjection,
  ) {}

  /** Returns the number of requests. */
  @Transactional()
  async rebuild(): Promise<number> {
    const pinned = await this.database.query<{ id: string }>(
      'SELECT stream_id AS id FROM event WHERE type = $1 ORDER BY stream_id',
      [TermsPinned.type],
    );
    const ids = pinned.map(({ id }) => id);
    for (const table of PROJECTIONS) {
      await this.database.execute(`DELETE FROM ${table} WHERE request_id <> ALL ($1::uuid[])`, [ids]);
    }
    for (const batch of batchesOf(ids)) await this.make(batch);
    return ids.length;
  }

  /** Does it for requests with these ids, all of them submitted. */
  async make(requestIds: readonly string[]): Promise<void> {
    const histories = await this.open.ofAll(requestIds, [...COUNTED_EVENTS, ...WORK_EVENTS]);
    await this.database.upsertAll(
      RequestTerms,
      histories.map(({ terms }) => termsRow(terms!)),
    );
    await this.told.replace(
      requestIds,
      histories.flatMap(({ requestId, told }) => told.map((each) => ({ ...each, requestId }))),
    );
    await this.projection.write(histories.map(standing));
    await this.timeSpent.write(histories);
  }
}
