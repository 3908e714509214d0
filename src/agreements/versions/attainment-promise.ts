import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/**
 * The share of requests that a provider promises to answer in time, in basis points, and the instant from which it is
 * counted.
 */
export interface AttainmentPromise {
  versionId: string;
  objectiveBp: number;
  /** The start of the version, or the end of its last review: an earlier result was discussed in that review. */
  since: Date;
}

/** The promised shares of agreements, for the module that measures clocks. */
@Injectable()
export class AttainmentPromises {
  constructor(private readonly database: Database) {}

  /** Null while no version is in force, and while the version is under review. */
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
