import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { readerParameters, readerSqlFrom, visibleRequestTo } from '../../requests/index.js';
import { refuse } from '../feedback.errors.js';

export interface OwedFollowUp {
  id: string;
  number: string;
  title: string;
  resolution: number;
  requesterDepartment: string;
  assignee: string | null;
  answeredAt: Date;
  dueAt: Date;
  late: boolean;
}

/** Lists the follow-ups that a department has to make, the earliest due first. */
@Injectable()
export class ListFollowUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Follow-ups of requests that the reader may see. Refuses with `follow_up.not_your_department`. */
  async of(actor: Actor, departmentId: string, paging: PageQuery): Promise<Page<OwedFollowUp>> {
    if (!isMember(actor, departmentId)) throw refuse('follow_up.not_your_department');
    const listing = Listing.byKeys(['follow-ups', departmentId], paging, ['timestamptz', 'uuid']);
    const after = listing.after ?? [null, null];
    const rows = await this.database.query<OwedFollowUp>(
      `SELECT f.id, r.number, text.title, f.resolution, asked.code AS "requesterDepartment", person.name AS assignee,
              f.opened_at AS "answeredAt", f.due_at AS "dueAt", f.due_at <= $6 AS late
         FROM follow_up AS f
         JOIN request AS r ON r.id = f.request_id
         JOIN request_text AS text ON text.request_id = r.id
         JOIN department AS asked ON asked.id = r.requester_department_id
         LEFT JOIN user_account AS person ON person.id = r.assignee_id
        WHERE f.department_id = $1 AND f.ended_at IS NULL AND ${visibleRequestTo(readerSqlFrom(2))}
          AND ($8::uuid IS NULL OR (f.due_at, f.id) > ($7::timestamptz, $8::uuid))
        ORDER BY f.due_at, f.id
        LIMIT $9`,
      [departmentId, ...readerParameters(actor), this.clock.now(), ...after, listing.most],
    );
    return listing.page(rows, ({ dueAt, id }) => [dueAt.toISOString(), id]);
  }
}
