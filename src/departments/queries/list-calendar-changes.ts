import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { CalendarContent } from '../calendar-store.js';
import { Database } from '../../platform/database/index.js';
import { CalendarVersionSet, CalendarVersionWithdrawn, EmergencyClosureMade } from '../departments.events.js';

/** A change to the hours of a department, with its author and instant. */
export interface CalendarChange {
  /** Position in the stream of the department. */
  sequence: number;
  kind: 'VERSION_SET' | 'VERSION_WITHDRAWN' | 'EMERGENCY_CLOSURE';
  /** First day of the changed version; null for the initial version and for closures. */
  effectiveFrom: LocalDate | null;
  /** The first local day whose hours change; null when any day may change. */
  firstDay: LocalDate | null;
  /** The version before the change; null for a new version and for closures. */
  before: CalendarContent | null;
  /** The version after the change; null for a withdrawn version and for closures. */
  after: CalendarContent | null;
  closure: { id: string; from: string; to: string; reason: string } | null;
  madeById: string | null;
  madeAt: Date;
}

/** The changes of a calendar from the history, the latest first. */
@Injectable()
export class ListCalendarChanges {
  constructor(private readonly database: Database) {}

  /** At most `limit` changes before the given position. */
  execute(departmentId: string, before: number | null, limit: number): Promise<CalendarChange[]> {
    return this.database.query<CalendarChange>(CHANGES, [
      departmentId,
      [CalendarVersionSet, CalendarVersionWithdrawn, EmergencyClosureMade].map(({ type }) => type),
      before,
      limit,
    ]);
  }
}

/**
 * Purpose: the changes of a calendar, with the content before and after.
 * Grain: one event of the department's stream, the latest first. Parameters: department, types, position to go on
 * before, limit. Index: event_sequence_once.
 */
const CHANGES = `
  SELECT change.sequence,
         CASE change.type WHEN 'department.emergency_closure_made'     THEN 'EMERGENCY_CLOSURE'
                          WHEN 'department.calendar_version_withdrawn' THEN 'VERSION_WITHDRAWN'
                          ELSE 'VERSION_SET' END                                     AS kind,
         change.payload ->> 'effectiveFrom'                                          AS "effectiveFrom",
         coalesce(change.payload ->> 'firstDay',
                  to_char(closure.starts_at AT TIME ZONE department.zone, 'YYYY-MM-DD')) AS "firstDay",
         CASE WHEN earlier.payload IS NOT NULL
              THEN jsonb_build_object('weekly', earlier.payload -> 'weekly', 'holidays', earlier.payload -> 'holidays',
                                      'exceptions', earlier.payload -> 'exceptions') END AS before,
         CASE WHEN change.type = 'department.calendar_version_set'
              THEN jsonb_build_object('weekly', change.payload -> 'weekly', 'holidays', change.payload -> 'holidays',
                                      'exceptions', change.payload -> 'exceptions') END AS after,
         CASE WHEN closure.id IS NOT NULL
              THEN jsonb_build_object('id', closure.id, 'from', change.payload ->> 'from',
                                      'to', change.payload ->> 'to', 'reason', closure.reason) END AS closure,
         change.actor_id    AS "madeById",
         change.recorded_at AS "madeAt"
    FROM event AS change
    JOIN department ON department.id = change.stream_id
    LEFT JOIN emergency_closure AS closure ON closure.id = CAST(change.payload ->> 'closureId' AS uuid)
    LEFT JOIN LATERAL (SELECT payload FROM event
                        WHERE stream_id = change.stream_id AND sequence < change.sequence
                          AND type = 'department.calendar_version_set'
                          AND payload ->> 'calendarVersionId' = change.payload ->> 'calendarVersionId'
                        ORDER BY sequence DESC LIMIT 1) AS earlier ON true
   WHERE change.stream_id = $1
     AND change.type = ANY ($2)
     AND ($3::integer IS NULL OR change.sequence < $3)
   ORDER BY change.sequence DESC
   LIMIT $4`;
