import type { History } from '@lockstep/statistics';
import { compileCalendar } from '@lockstep/working-time';

/** One row for each request of an imported history: its answer against its target. A priority is predicted by itself. */
const HISTORIES = `
  SELECT CAST(extract(epoch FROM r.submitted_at) AS integer)                                AS "startedAt",
         CAST(extract(epoch FROM coalesce(r.resolved_at, r.ended_at, r.updated_at)) AS integer) AS until,
         r.resolved_at IS NOT NULL                                                          AS ended,
         terms.resolution_seconds                                                           AS target,
         r.priority                                                                         AS kind
    FROM request r
    JOIN request_terms terms ON terms.request_id = r.id
   WHERE r.submitted_at IS NOT NULL AND r.state <> 'MERGED'
   ORDER BY r.submitted_at, r.id`;

interface AssumedHours {
  zone: string;
  opens: string;
  closes: string;
}

/** The hours that an import assumes for departments without a calendar. */
export const ASSUMED_HOURS: AssumedHours = { zone: 'UTC', opens: '09:00', closes: '17:00' };

/** The histories of all imported requests, measured in these hours from Monday to Friday. */
export async function importedHistories(
  query: (sql: string) => Promise<Omit<History, 'measure'>[]>,
  { zone, opens: from, closes: to } = ASSUMED_HOURS,
): Promise<Required<History>[]> {
  const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from, to }));
  const measure = compileCalendar({
    zone,
    versions: [{ effectiveFrom: null, weekly, holidays: [], exceptions: [] }],
  });
  return (await query(HISTORIES)).map((row) => ({ ...row, measure }));
}
