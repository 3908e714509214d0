import { Injectable } from '@nestjs/common';
import { Absences } from '../../identity/index.js';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { decodeCursor, encodeCursor, pageOf, type Page } from '../../platform/http/pagination.js';
import { readerParameters, readerSqlFrom, visibleRequestTo } from '../../requests/index.js';
import { refuse } from '../desk.errors.js';
import { WHAT_WAITS } from './what-waits.js';

/** `US`: we have to act; `THEM`: they have to, and we wait. */
export type Waited = 'US' | 'THEM';

export interface WaitingRow {
  kind: string;
  id: string;
  requestId: string | null;
  number: string | null;
  title: string | null;
  negotiationId: string | null;
  owingDepartment: string;
  owedDepartment: string;
  personId: string | null;
  since: Date;
  dueAt: Date | null;
}

export interface Waiting {
  asOf: Date;
  counts: Record<string, number>;
  late: number;
  page: Page<WaitingRow>;
}

/** $1 is where waiting is looked at; readers come from $2 to $5. */
const VISIBLE = visibleRequestTo(readerSqlFrom(2));

/** Whether the person named on this side is still of that department, or somebody goes on with what was theirs. */
const IS_SOMEBODYS = (side: 'owing' | 'owed'): string => `
  EXISTS (SELECT FROM user_account AS whose
           WHERE whose.id = w.${side}_person_id
             AND (whose.heir_id IS NOT NULL
                  OR whose.deactivated_at IS NULL
                     AND EXISTS (SELECT FROM membership AS m
                                  WHERE m.user_id = whose.id AND m.department_id = w.${side}_id)))`;

/** For a person: what is theirs or that of somebody they stand in for, and what is open to all of their department. */
const OF_PERSONS = (side: 'owing' | 'owed'): string => `
  (w.${side}_person_id = ANY ($1::uuid[])
   OR NOT ${IS_SOMEBODYS(side)}
      AND w.${side}_id = ANY (CASE WHEN w.leads_only THEN $4::uuid[] ELSE $3::uuid[] END))`;
const OF_DEPARTMENTS = (side: 'owing' | 'owed'): string => `w.${side}_id = ANY ($1::uuid[])`;

/** What waits on people and departments, the most urgent first, and what others owe them. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly database: Database,
    private readonly absences: Absences,
    private readonly clock: Clock,
  ) {}

  async ofPerson(actor: Actor, on: Waited, limit: number, cursor?: string): Promise<Waiting> {
    const people = [actor.userId, ...(await this.absences.representedBy(actor.userId, this.clock.now()))];
    return this.read(actor, OF_PERSONS(sideOf(on)), people, ['waiting', 'me', on], limit, cursor);
  }

  /** Refuses with `waiting.not_your_department`. */
  async ofDepartment(actor: Actor, id: string, on: Waited, limit: number, cursor?: string): Promise<Waiting> {
    if (!isMember(actor, id)) throw refuse('waiting.not_your_department');
    return this.read(actor, OF_DEPARTMENTS(sideOf(on)), [id], ['waiting', id, on], limit, cursor);
  }

  private async read(
    actor: Actor,
    where: string,
    whose: string[],
    list: string[],
    limit: number,
    cursor: string | undefined,
  ): Promise<Waiting> {
    const asOf = this.clock.now();
    const after = cursor === undefined ? null : decodeCursor(list, cursor, ['timestamptz', 'uuid']);
    const seen = `
      WITH w AS (${WHAT_WAITS}), seen AS (
        SELECT w.*, COALESCE(w.due_at, 'infinity') AS urgency, r.number
          FROM w LEFT JOIN request AS r ON r.id = w.request_id
         WHERE ${where} AND (w.owing_id = ANY ($3::uuid[]) OR w.owed_id = ANY ($3::uuid[]))
           AND (r.id IS NULL OR ${VISIBLE}))`;
    const parameters = [whose, ...readerParameters(actor)];
    const counted = await this.database.query<{ kind: string; count: string; late: string }>(
      `${seen}
       SELECT kind, count(*) AS count, count(*) FILTER (WHERE due_at < $6) AS late, $5::boolean AS executive
         FROM seen GROUP BY kind ORDER BY kind`,
      [...parameters, asOf],
    );
    const rows = await this.database.query<WaitingRow>(
      `${seen}
       SELECT seen.kind, seen.id, seen.request_id AS "requestId", seen.number, text.title,
              seen.negotiation_id AS "negotiationId", owing.code AS "owingDepartment", owed.code AS "owedDepartment",
              seen.owing_person_id AS "personId", seen.since, seen.due_at AS "dueAt", $5::boolean AS executive
         FROM seen
         JOIN department AS owing ON owing.id = seen.owing_id
         JOIN department AS owed ON owed.id = seen.owed_id
         LEFT JOIN request_text AS text ON text.request_id = seen.request_id
        WHERE $7::uuid IS NULL OR (seen.urgency, seen.id) > (COALESCE($6::timestamptz, 'infinity'), $7::uuid)
        ORDER BY seen.urgency, seen.id
        LIMIT $8`,
      [...parameters, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return {
      asOf,
      counts: Object.fromEntries(counted.map(({ kind, count }) => [kind, Number(count)])),
      late: counted.reduce((sum, { late }) => sum + Number(late), 0),
      page: pageOf(rows, limit, toItem, ({ dueAt, id }) => encodeCursor(list, [dueAt?.toISOString() ?? null, id])),
    };
  }
}

const sideOf = (on: Waited): 'owing' | 'owed' => (on === 'US' ? 'owing' : 'owed');
const toItem = (row: WaitingRow): WaitingRow => row;
