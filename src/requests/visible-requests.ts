import { Actor, departmentIdsOf } from '../platform/auth/index.js';

/** Every department that has or had a part in the request; the index `request_involved` holds the same expression. */
const INVOLVED =
  '(ARRAY[r.requester_department_id, r.holder_department_id, r.pending_department_id] || r.former_holder_ids)';

/**
 * The rule of `relationOf` in SQL, for lists; a test reads both on the same requests. `r` is the request, and the
 * parameters come from `readerOf`. Each alternative begins with a condition that has an index, for readers who see little:
 * drafts of one's own and of those one leads, requests of one's departments, and those one was invited to.
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

/** The rule of `mayReadConversation` in SQL: what is seen by being an executive is not read. */
export const READABLE_REQUEST = VISIBLE_REQUEST.replace(':executive', 'false');

/** The rule of sight for a reader whose rights are columns or parameters of the statement it becomes part of. */
export const visibleRequestTo = (reader: ReaderSql): string =>
  PARAMETERS.reduce((sql, name) => sql.replaceAll(`:${name}`, reader[name]), VISIBLE_REQUEST);

export const readableRequestTo = (reader: Omit<ReaderSql, 'executive'>): string =>
  visibleRequestTo({ ...reader, executive: 'false' });

/** The same for statements whose parameters have numbers: four of them from this one on, as `readerParameters` gives. */
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
