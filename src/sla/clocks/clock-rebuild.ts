import { Injectable } from '@nestjs/common';
import { batchesOf, Database, Transactional } from '../../platform/database/index.js';
import { ClockProjection, standing } from './clock-projection.js';
import { OpenHistory } from '../history/open-history.js';
import { RequestTerms } from '../terms/request-terms.entity.js';
import { TermsPinned } from '../sla.events.js';
import { ToldThresholdStore } from '../thresholds/told-threshold-store.js';
import { termsRow } from '../terms/terms-row.js';

/** Deletes the stored terms and clocks, and computes them again from the events. Runs after the rebuild of the requests. */
@Injectable()
export class ClockRebuild {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
    private readonly told: ToldThresholdStore,
    private readonly projection: ClockProjection,
  ) {}

  /** Returns the number of requests. */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.database.execute('DELETE FROM request_clock');
    await this.database.execute('DELETE FROM request_terms');
    await this.told.forgetAll();
    const pinned = await this.database.query<{ id: string }>(
      'SELECT stream_id AS id FROM event WHERE type = $1 ORDER BY stream_id',
      [TermsPinned.type],
    );
    for (const batch of batchesOf(pinned.map(({ id }) => id))) await this.make(batch);
    return pinned.length;
  }

  /** Computes terms and clocks of requests that have no stored ones yet. */
  async make(requestIds: readonly string[]): Promise<void> {
    const histories = await this.open.ofAll(requestIds);
    await this.database.insertAll(
      RequestTerms,
      histories.map(({ terms }) => termsRow(terms!)),
    );
    await this.told.note(histories.flatMap(({ requestId, told }) => told.map((each) => ({ ...each, requestId }))));
    await this.projection.write(histories.map(standing));
  }
}
