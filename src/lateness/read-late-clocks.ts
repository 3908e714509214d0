import { SHARES } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import type { LateClock } from './late-clock.js';

/** An open clock, and whether people were notified about it. */
export interface ToldClock extends LateClock {
  submittedAt: Date;
  /**
   * True when people were notified of this version of the target: that it is likely missed, or that a share of it is
   * used up. Also true when nobody is notified at all.
   */
  isTold: boolean;
}

/** The thresholds after which a likely late answer is no news: the shares, and the breach. */
const NO_NEWS_AFTER = [...SHARES, 100].map(String);

const OPEN = `
  SELECT r.id AS "requestId", r.service_id AS "serviceId", r.priority, r.holder_department_id AS "holderId",
         r.submitted_at AS "submittedAt", c.department_id AS "partyId", c.state, c.elapsed_seconds AS "elapsedSeconds",
         c.running_since AS "runningSince", c.target_seconds AS "targetSeconds", c.target_version AS "targetVersion",
         c.due_at AS "dueAt", c.breach_at AS "breachAt", c.breached_at AS "breachedAt",
         EXISTS (SELECT FROM told_likely_late told
                  WHERE told.request_id = r.id AND told.target_version = c.target_version)
           OR EXISTS (SELECT FROM told_threshold told
                       WHERE told.request_id = r.id AND told.clock = 'RES' AND told.subject = ''
                         AND told.target_version = c.target_version AND told.threshold = ANY ($2::text[]))
           -- Nobody is notified about imported requests.
           OR EXISTS (SELECT FROM event
                       WHERE stream_kind = 'request' AND stream_id = r.id AND sequence = 1 AND origin = 'imported')
                AS "isTold"
    FROM request r JOIN request_clock c ON c.request_id = r.id AND c.kind = 'RES' AND c.subject = ''
   WHERE r.id = ANY ($1::uuid[]) AND c.state <> 'STOPPED'
   ORDER BY r.id`;

/** Reads the clocks of many requests that wait for an answer, without reading their events. */
@Injectable()
export class ReadLateClocks {
  constructor(private readonly database: Database) {}

  /** The clocks of those requests that wait for an answer. */
  of(requestIds: readonly string[]): Promise<ToldClock[]> {
    return this.database.query<ToldClock>(OPEN, [requestIds, NO_NEWS_AFTER]);
  }
}
