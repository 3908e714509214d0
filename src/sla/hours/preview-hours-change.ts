import { Injectable } from '@nestjs/common';
import type { CalendarInHindsight } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { movedClocks, type MovedClock } from './moved-clocks.js';
import { OpenHistory } from '../history/open-history.js';

const AT_ONCE = 100;

/** The promises that a change of hours would move. */
export interface HoursPreview {
  asOf: Date;
  /** Requests with an open clock that is counted in these hours. */
  requests: number;
  /** All clocks that would move, including those of requests that the reader may not see. */
  moved: (MovedClock & { requestId: string })[];
  /** Request numbers by request id, only of requests that the reader may see. */
  numbers: ReadonlyMap<string, string>;
}

/** Computes the open clocks of a department twice: in its present hours and in the other hours. Changes nothing. */
@Injectable()
export class PreviewHoursChange {
  constructor(
    private readonly database: Database,
    private readonly open: OpenHistory,
    private readonly requests: RequestLookup,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, departmentId: string, hours: CalendarInHindsight): Promise<HoursPreview> {
    const asOf = this.clock.now();
    const ids = await this.openIn(departmentId);
    const moved: HoursPreview['moved'] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      for (const history of await this.open.ofAll(ids.slice(from, from + AT_ONCE))) {
        const supposed = history.supposing(departmentId, hours).readings(asOf);
        const { requestId } = history;
        moved.push(...movedClocks(history.readings(asOf), supposed).map((clock) => ({ ...clock, requestId })));
      }
    }
    const numbers = await this.requests.numbersSeen(
      actor,
      moved.map(({ requestId }) => requestId),
    );
    return { asOf, requests: ids.length, moved, numbers };
  }

  private async openIn(departmentId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT request_id AS id FROM request_clock
        WHERE department_id = $1 AND state <> 'STOPPED' ORDER BY request_id`,
      [departmentId],
    );
    return rows.map(({ id }) => id);
  }
}
