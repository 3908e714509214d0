import { Injectable } from '@nestjs/common';
import { Database, Transactional } from '../platform/database/index.js';
import { RefreshClocks } from './acts/refresh-clocks.js';
import { OpenHistory } from './open-history.js';
import { RequestTerms } from './request-terms.entity.js';
import { TermsPinned } from './sla.events.js';
import { ToldThresholdStore } from './told-threshold-store.js';
import { termsRow } from './terms-row.js';

/** Drops what is stored of terms and clocks and makes it again from the events, after the requests themselves. */
@Injectable()
export class ClockRebuild {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
    private readonly told: ToldThresholdStore,
    private readonly refresh: RefreshClocks,
  ) {}

  /** Returns for how many requests. */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.database.execute('DELETE FROM request_clock');
    await this.database.execute('DELETE FROM request_terms');
    await this.told.forgetAll();
    const pinned = await this.database.query<{ id: string }>(
      'SELECT stream_id AS id FROM event WHERE type = $1 ORDER BY stream_id',
      [TermsPinned.type],
    );
    for (const { id } of pinned) await this.rebuildOne(id);
    return pinned.length;
  }

  private async rebuildOne(requestId: string): Promise<void> {
    const { terms, told } = await this.open.of(requestId);
    await this.database.repository(RequestTerms).insert(termsRow(terms!));
    await this.told.note(told.map((each) => ({ ...each, requestId })));
    await this.refresh.execute(requestId);
  }
}
