import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { readerParameters, readableRequestTo } from '../visible-requests.js';
import { likeness } from './searched.js';
import { Searches } from './searches.js';

/** An answered request whose title shares words with another text. */
export interface SimilarAnswer {
  id: string;
  number: string;
  title: string;
  serviceId: string;
  resolvedAt: Date;
}

const READABLE = readableRequestTo({ reader: '$1', own: '$2', led: '$3' });

/** Finds answered requests that are similar to a text. */
@Injectable()
export class SimilarAnswers {
  constructor(
    private readonly database: Database,
    private readonly searches: Searches,
  ) {}

  /**
   * Answered requests of a department whose title shares two words with the text, or the only word the text has; most
   * similar first. Only requests whose texts the reader may read.
   */
  async find(actor: Actor, providerDepartmentId: string, text: string, limit: number): Promise<SimilarAnswer[]> {
    if (departmentIdsOf(actor).length === 0) return [];
    const alike = likeness(await this.searches.alikeIn('request_search', text), 'title');
    if (alike === null) return [];
    const [reader, own, led] = readerParameters(actor);
    return this.database.query<SimilarAnswer>(
      `SELECT r.id, r.number, t.title, r.service_id AS "serviceId", r.resolved_at AS "resolvedAt"
         FROM request r
         JOIN request_text t ON t.request_id = r.id
         JOIN request_search s ON s.request_id = r.id
        WHERE r.id IN (SELECT s.request_id FROM request_search s WHERE ${alike.condition})
          AND r.provider_department_id = $4 AND r.state IN ('RESOLVED', 'CLOSED') AND ${READABLE}
        ORDER BY ${alike.rank} DESC, r.resolved_at DESC, r.id LIMIT $5`,
      [reader, own, led, providerDepartmentId, limit],
    );
  }
}
