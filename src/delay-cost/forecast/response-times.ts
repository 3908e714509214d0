import { Injectable } from '@nestjs/common';
import type { Priority } from '../../catalogue/index.js';
import { Calendars } from '../../departments/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { DAY_MS } from '../../platform/clock/durations.js';
import type { Observed } from './population.js';

/**
 * Durations in working seconds, by the calendar of the department that promised, up to each request's last event. Too
 * many requests are sampled by the end of their ids. Ids end randomly, so the sample is fair and is the same each time.
 */
const TIMES = `
  SELECT times.*
    FROM unnest($1::uuid[]) AS wanted (service_id)
   CROSS JOIN LATERAL (
         SELECT r.service_id, r.priority, clock.department_id, clock.elapsed_seconds, clock.running_since,
                r.state IN ('RESOLVED', 'CLOSED') AS answered
           FROM request r
           JOIN request_clock clock ON clock.request_id = r.id AND clock.kind = 'RES' AND clock.subject = ''
          WHERE r.service_id = wanted.service_id AND r.submitted_at >= $2 AND r.submitted_at < $3
          ORDER BY right(r.id::text, 12)
          LIMIT $4) times`;

/** Half a year: long enough for services that are rarely asked, short enough to forget outdated ways of working. */
export const DAYS_BACK = 180;
/**
 * A share estimated from 1,000 requests is off by about three percent. The curve stays small enough to be read with
 * each page.
 */
const MOST = 1000;

interface Row {
  service_id: string;
  priority: Priority;
  department_id: string;
  elapsed_seconds: number;
  running_since: Date | null;
  answered: boolean;
}

/** Reads the durations of the requests of services, ended or still running. */
@Injectable()
export class ResponseTimes {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Durations by service id, with an empty list for a service without requests. A withdrawn request was not answered:
   * it counts as lasting at least that long.
   */
  async of(serviceIds: readonly string[], now: Date): Promise<Map<string, Observed[]>> {
    const from = new Date(now.getTime() - DAYS_BACK * DAY_MS);
    const rows = await this.database.query<Row>(TIMES, [serviceIds, from, now, MOST]);
    const times = new Map<string, Observed[]>(serviceIds.map((id) => [id, []]));
    for (const row of rows) times.get(row.service_id)!.push(await this.observed(row, now));
    return times;
  }

  private async observed(row: Row, now: Date): Promise<Observed> {
    const { priority, elapsed_seconds: counted } = row;
    if (row.running_since === null) return { priority, duration: counted, ended: row.answered };
    const calendar = await this.calendars.of(row.department_id);
    const since = calendar.between(toSeconds(row.running_since), toSeconds(now));
    return { priority, duration: counted + since, ended: false };
  }
}
