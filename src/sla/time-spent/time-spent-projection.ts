import { Injectable } from '@nestjs/common';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { batchesOf, Database, Transactional } from '../../platform/database/index.js';
import { OpenHistory } from '../history/open-history.js';
import type { RequestHistory } from '../history/request-history.js';
import { HOLDING_EVENTS } from './holding-events.js';
import { RequestTime } from './request-time.entity.js';
import { heldBy, WORK_EVENTS, workOf } from './time-spent.js';

/** Writes where the time of requests went, for reports. A report reads one row per request and no events. */
@Injectable()
export class TimeSpentProjection {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
  ) {}

  /** Computes the rows again from the events of the requests. It is idempotent. */
  @Transactional()
  async refresh(requestIds: readonly string[]): Promise<void> {
    const histories = await this.open.ofAll(requestIds, WORK_EVENTS);
    const rows: RequestTime[] = [];
    for (const history of histories) if (history.terms !== undefined) rows.push(this.rowOf(history));
    if (rows.length > 0) await this.database.upsertAll(RequestTime, rows);
  }

  /** Deletes the rows and computes them again. Returns the number of requests. */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.database.execute('DELETE FROM request_time');
    const sent = await this.database.query<{ id: string }>('SELECT request_id AS id FROM request_terms ORDER BY 1');
    for (const batch of batchesOf(sent.map(({ id }) => id))) await this.refresh(batch);
    return sent.length;
  }

  private rowOf(history: RequestHistory): RequestTime {
    const last = history.eventsOf(HOLDING_EVENTS).at(-1)!.recordedAt;
    const resolution = history.readings(last).find(({ kind }) => kind === 'RES')!;
    const calendar = history.providerHours(resolution.stoppedAt)!;
    // One second after the last event, the present holder has held the request for one second.
    const later = toSeconds(last) + 1;
    return {
      requestId: history.requestId,
      ...heldBy(history.holders(toInstant(later)), later),
      ...workOf(resolution, history.eventsOf(WORK_EVENTS), calendar),
    };
  }
}
