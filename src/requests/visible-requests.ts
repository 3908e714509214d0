import { Actor, departmentIdsOf } from '../platform/auth/index.js';

/** All departments that have or had a part in the request. The index `request_involved` has the same expression. */
const INVOLVED =
  '(ARRAY[r.requester_department_id, r.holder_department_id, r.pending_department_id] || r.former_holder_ids)';

/**
 * The rule of `relationOf` in SQL, for lists. A test compares both on the same requests. `r` is the request, and
 * `readerOf` gives the parameters. Each alternative begins with a condition that has an index, for readers who see few
 * requests: their own drafts and those of departments they lead, requests of their departments, and requests to which
 * they were invited.
 */
export const VISIBLE_REQUEST = `(
     r.raised_by_id = :reader AND r.submitted_at IS NULL
  OR r.requester_department_id = ANY (CAST(:led AS uuid[])) AND r.submitted_at IS NULL
  OR ${INVOLVED} && CAST(:own AS uuid[]) AND r.submitted_at IS NOT NULL
     AND (NOT r.restricted
          OR :reader IN (r.raised_by_id, r.on_behalf_of_id, r.assignee_id)
          OR :reader = ANY (r.follower_ids)
          OR ${INVOLVED} && CAST(:led AS uuid[]))
  OR r.invited_ids @> ARRAY[CAST(:reader AS uuid)] AND r.invited_ids <> '{}' AND r.submitted_at IS NOT NULL
  OR :executive AND NOT r.restricted AND r.submitted_at IS NOT NULL)`;

/** The rule of `mayReadConversation` in SQL: an executive's right to see a request is no right to read its texts. */
export const READABLE_REQUEST = VISIBLE_REQUEST.replace(':executive', 'false');

/** The rule of `relationOf` for a statement in which the rights of the reader are columns or parameters. */
export const visibleRequestTo = (reader: ReaderSql): string =>
  PARAMETERS.reduce((sql, name) => sql.replaceAll(`:${name}`, reader[name]), VISIBLE_REQUEST);

export const readableRequestTo = (reader: Omit<ReaderSql, 'executive'>): string =>
  visibleRequestTo({ ...reader, executive: 'false' });

/**
 * The rights of the reader for a statement with numbered parameters: four of them, from this number on, with the values
 * of `readerParameters`.
 */
export const readerSqlFrom = (first: number): ReaderSql =>
  Object.fromEntries(PARAMETERS.map((name, index) => [name, `$${first + index}`])) as ReaderSql;

export const readerParameters = (actor: Actor): unknown[] => PARAMETERS.map((name) => readerOf(actor)[name]);

/** An SQL expression for each right. */
export type ReaderSql = Record<keyof Reader, string>;

const PARAMETERS = ['reader', 'own', 'led', 'executive'] as const;

export interface Reader {
  reader: string;
  own: string[];
  led: string[];
  executive: boolean;
}

export const readerOf = (actor: Actor): Reader => ({
  reader: actor.userId,
  own: departmentIdsOf(actor),
  led: actor.memberships.filter(({ lead }) => lead).map(({ departmentId }) => departmentId),
  executive: actor.executive,
});
