import { Injectable } from '@nestjs/common';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { OpenHistory } from '../history/open-history.js';
import { COUNTED_EVENTS, type RequestHistory } from '../history/request-history.js';
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
    await this.write(await this.open.ofAll(requestIds, [...COUNTED_EVENTS, ...WORK_EVENTS]));
  }

  /** Writes the rows that differ. The histories must have been opened with `WORK_EVENTS`. */
  async write(histories: readonly RequestHistory[]): Promise<void> {
    const rows: RequestTime[] = [];
    for (const history of histories) if (history.terms !== undefined) rows.push(this.rowOf(history));
    if (rows.length > 0) await this.database.upsertAll(RequestTime, rows);
  }

  private rowOf(history: RequestHistory): RequestTime {
    const last = history.eventsOf(HOLDING_EVENTS).at(-1)!.recordedAt;
    const resolution = history.resolution(last)!;
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
