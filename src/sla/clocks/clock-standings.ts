import type { ClockKind, ClockState } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** How a clock stood after the last event of its request. */
export interface ClockStanding {
  kind: ClockKind;
  subject: string | null;
  state: ClockState;
  startedAt: Date;
  /** Null while the clock is paused before it falls due, unless it is measured against a date. */
  dueAt: Date | null;
  breachedAt: Date | null;
}

/** The clocks of requests after their last event, for callers that do not need the elapsed time of this second. */
@Injectable()
export class ClockStandings {
  constructor(private readonly database: Database) {}

  /** Clocks by request id. A request without a clock is not in the map. */
  async of(requestIds: readonly string[]): Promise<Map<string, ClockStanding[]>> {
    if (requestIds.length === 0) return new Map();
    const rows = await this.database.query<ClockStanding & { requestId: string }>(
      `SELECT request_id AS "requestId", kind, nullif(subject, '') AS subject, state, started_at AS "startedAt",
              due_at AS "dueAt", breached_at AS "breachedAt"
         FROM request_clock WHERE request_id = ANY ($1)`,
      [[...new Set(requestIds)]],
    );
    const standings = new Map<string, ClockStanding[]>();
    for (const { requestId, ...standing } of rows) {
      standings.set(requestId, [...(standings.get(requestId) ?? []), standing]);
    }
    return standings;
  }
}
