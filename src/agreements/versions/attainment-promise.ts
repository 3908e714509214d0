import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** The share a provider promises to keep in time, and the day from which it is counted. */
export interface AttainmentPromise {
  versionId: string;
  objectiveBp: number;
  /** The version came into force, or was last reviewed: what was before has been talked about. */
  since: Date;
}

/** The promised shares that the keeper of clocks measures the answers against. */
@Injectable()
export class AttainmentPromises {
  constructor(private readonly database: Database) {}

  /** Null while nothing is in force, and while it is under review anyway. */
  async of(agreementId: string): Promise<AttainmentPromise | null> {
    const [promise] = await this.database.query<AttainmentPromise>(
      `SELECT v.id AS "versionId", (v.terms ->> 'attainmentObjectiveBp')::int AS "objectiveBp",
              greatest(v.effective_from, max(r.closed_at)) AS since
         FROM agreement a
         JOIN agreement_version v ON v.id = a.active_version_id
         LEFT JOIN agreement_review r ON r.version_id = v.id
        WHERE a.id = $1
        GROUP BY v.id
       HAVING coalesce(bool_and(r.closed_at IS NOT NULL), true) OR count(r.id) = 0`,
      [agreementId],
    );
    return promise ?? null;
  }
}
