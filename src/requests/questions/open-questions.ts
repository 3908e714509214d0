import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';

/** A question that nobody has replied to, with the text of its message. */
export interface OpenQuestion {
  id: string;
  askedAt: Date;
  askedBy: string | null;
  body: string;
}

/** Reads the open questions of a request. The caller must have checked that the reader may read the conversation. */
@Injectable()
export class OpenQuestions {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
  ) {}

  /** The open questions of a request, oldest first. */
  async of(requestId: string): Promise<OpenQuestion[]> {
    const rows = await this.database.query<{ id: string; askedAt: Date; askedById: string; body: string }>(
      `SELECT q.id, q.asked_at AS "askedAt", q.asked_by_id AS "askedById", m.body
         FROM question q JOIN message m ON m.id = q.message_id
        WHERE q.request_id = $1 AND q.settled_at IS NULL
        ORDER BY q.asked_at, q.id`,
      [requestId],
    );
    const names = await this.users.namesOf(rows.map(({ askedById }) => askedById));
    return rows.map(({ askedById, ...question }) => ({ ...question, askedBy: names.get(askedById) ?? null }));
  }
}
