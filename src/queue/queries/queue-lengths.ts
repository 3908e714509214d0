import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** The index of entries counts all; the few that are snoozed are counted apart, as for the place of a request. */
const LENGTH = `
  SELECT ((SELECT count(*) FROM queue_entry WHERE department_id = $1)
        - (SELECT count(*)
             FROM request AS r JOIN queue_entry AS q ON q.request_id = r.id
            WHERE r.holder_department_id = $1 AND r.snoozed_until > $2))::integer AS length`;

/** Counts the requests that a department has to answer. The number names no request, so everybody may know it. */
@Injectable()
export class QueueLengths {
  constructor(private readonly database: Database) {}

  /** Snoozed requests do not count. */
  async of(departmentId: string, now: Date): Promise<number> {
    const [row] = await this.database.query<{ length: number }>(LENGTH, [departmentId, now]);
    return row!.length;
  }
}
