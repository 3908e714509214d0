import { Injectable } from '@nestjs/common';
import { Absences } from '../../identity/index.js';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { readerParameters, visibleRequestTo } from '../../requests/index.js';
import { refuse } from '../desk.errors.js';

const WHAT_WAITS = sqlFile('what-waits.sql', import.meta.url);

/** US: our side must act. THEM: the other side must act, and we wait. */
export type WaitingSide = 'US' | 'THEM';

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

/**
 * The parameters by name. The planner does not see values that come as a row, so that PostgreSQL keeps one plan for all
 * readers. To plan the fifteen parts of what waits for each of them took longer than to read the parts.
 */
const GIVEN = `
  given (whose, reader, own, led, executive, as_of, after_urgency, after_id, most) AS MATERIALIZED (
    VALUES ($1::uuid[], $2::uuid, $3::uuid[], $4::uuid[], $5::boolean, $6::timestamptz, $7::timestamptz, $8::uuid, $9::integer)
  )`;
type Given = 'whose' | 'reader' | 'own' | 'led' | 'executive' | 'as_of' | 'after_urgency' | 'after_id' | 'most';
const given = (name: Given): string => `(SELECT ${name} FROM given)`;
const anyOf = (name: Given): string => `ANY (CAST(${given(name)} AS uuid[]))`;

const VISIBLE = visibleRequestTo({
  reader: given('reader'),
  own: given('own'),
  led: given('led'),
  executive: given('executive'),
});

/** Whether the person named on this side is still in that department, or has an heir who took over. */
const IS_SOMEBODYS = (side: 'owing' | 'owed'): string => `
  (w.${side}_person_id IN (SELECT id FROM user_account WHERE heir_id IS NOT NULL)
   OR (w.${side}_person_id, w.${side}_id) IN (SELECT m.user_id, m.department_id
                                                FROM membership AS m JOIN user_account AS whose ON whose.id = m.user_id
                                               WHERE whose.deactivated_at IS NULL))`;

/**
 * For a person: everything of their own or of people for whom they stand in, and everything that waits for their whole
 * department.
 */
const OF_PERSONS = (side: 'owing' | 'owed'): string => `
  (w.${side}_person_id = ${anyOf('whose')}
   OR w.${side}_id = ANY (CASE WHEN w.leads_only THEN ${given('led')} ELSE ${given('own')} END)
      AND ${IS_SOMEBODYS(side)} IS NOT TRUE)`;
const OF_DEPARTMENTS = (side: 'owing' | 'owed'): string => `w.${side}_id = ${anyOf('whose')}`;

/** People of the two departments see a request that is not hidden. In other cases sight is checked. */
const SEEN = `
  (w.owing_id = ${anyOf('own')} OR w.owed_id = ${anyOf('own')})
  AND (NOT w.hidden OR (SELECT ${VISIBLE} FROM request AS r WHERE r.id = w.request_id))`;

interface KindCount {
  kind: string;
  count: number;
  late: number;
}

/** Lists what waits for people and departments, the most urgent first, and what others owe them. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly database: Database,
    private readonly absences: Absences,
    private readonly clock: Clock,
  ) {}

  async ofPerson(actor: Actor, on: WaitingSide, paging: PageQuery): Promise<Waiting> {
    const people = [actor.userId, ...(await this.absences.representedBy(actor.userId, this.clock.now()))];
    return this.read(actor, OF_PERSONS(sideOf(on)), people, ['waiting', 'me', on], paging);
  }

  /** Refuses with `waiting.not_your_department`. */
  async ofDepartment(actor: Actor, id: string, on: WaitingSide, paging: PageQuery): Promise<Waiting> {
    if (!isMember(actor, id)) throw refuse('waiting.not_your_department');
    return this.read(actor, OF_DEPARTMENTS(sideOf(on)), [id], ['waiting', id, on], paging);
  }

  private async read(
    actor: Actor,
    where: string,
    whose: string[],
    list: string[],
    paging: PageQuery,
  ): Promise<Waiting> {
    const asOf = this.clock.now();
    const listing = Listing.byKeys(list, paging, ['timestamptz', 'uuid']);
    const rows = await this.database.query<WaitingRow & { kinds: KindCount[] }>(
      `WITH ${GIVEN}, w AS (${WHAT_WAITS}), seen AS MATERIALIZED (
         SELECT w.*, COALESCE(w.due_at, 'infinity') AS urgency FROM w WHERE ${where} AND ${SEEN}
       ), kind_count AS (
         SELECT kind, count(*), count(*) FILTER (WHERE due_at < ${given('as_of')}) AS late FROM seen GROUP BY kind
       ), page AS (
         SELECT * FROM seen
          WHERE ${given('after_id')} IS NULL
             OR (urgency, id) > (COALESCE(${given('after_urgency')}, 'infinity'), ${given('after_id')})
          ORDER BY urgency, id
          LIMIT ${given('most')}
       )
       SELECT counted.kinds, page.kind, page.id, page.request_id AS "requestId", r.number, text.title,
              page.negotiation_id AS "negotiationId", owing.code AS "owingDepartment", owed.code AS "owedDepartment",
              page.owing_person_id AS "personId", page.since, page.due_at AS "dueAt"
         FROM (SELECT COALESCE(jsonb_agg(kind_count ORDER BY kind), '[]') AS kinds FROM kind_count) AS counted
         LEFT JOIN page ON true
         LEFT JOIN department AS owing ON owing.id = page.owing_id
         LEFT JOIN department AS owed ON owed.id = page.owed_id
         LEFT JOIN request AS r ON r.id = page.request_id
         LEFT JOIN request_text AS text ON text.request_id = page.request_id
        ORDER BY page.urgency, page.id`,
      [whose, ...readerParameters(actor), asOf, ...(listing.after ?? [null, null]), listing.most],
    );
    const { kinds } = rows[0]!;
    const waiting = rows.filter(({ id }) => id !== null);
    return {
      asOf,
      counts: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
      late: kinds.reduce((sum, { late }) => sum + late, 0),
      page: listing.page(waiting, ({ dueAt, id }) => [dueAt?.toISOString() ?? null, id]),
    };
  }
}

const sideOf = (on: WaitingSide): 'owing' | 'owed' => (on === 'US' ? 'owing' : 'owed');
