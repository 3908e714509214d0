import type { KeyType } from '../../platform/http/cursor.js';
import type { QueueRow } from './queue-row.js';

/** One ascending sort key: its SQL as written in the index, and the SQL that compares it with the value in a cursor. */
export interface QueueKey {
  sql: string;
  /** `?` is the parameter. */
  compared: string;
  type: KeyType;
  of: (row: QueueRow) => string | number | null;
}

const LANE: QueueKey = {
  sql: 'q.lane',
  compared: 'CAST(? AS smallint)',
  type: 'integer',
  of: ({ lane }) => lane,
};
const SAVING: QueueKey = {
  sql: '-q.saved_per_hour',
  compared: '-CAST(? AS bigint)',
  type: 'bigint',
  of: ({ savedPerHour }) => savedPerHour,
};
/** Requests without a due date come last. */
const DUE: QueueKey = {
  sql: `COALESCE(q.due_at, 'infinity'::timestamptz)`,
  compared: `COALESCE(CAST(? AS timestamptz), 'infinity'::timestamptz)`,
  type: 'timestamptz',
  of: ({ dueAt }) => dueAt?.toISOString() ?? null,
};
const AGE: QueueKey = {
  sql: 'q.submitted_at',
  compared: 'CAST(? AS timestamptz)',
  type: 'timestamptz',
  of: ({ submittedAt }) => submittedAt.toISOString(),
};
/** The chance of a late answer. This order reads only requests that have one. */
const CHANCE: QueueKey = {
  sql: '-l.basis_points',
  compared: '-CAST(? AS integer)',
  type: 'integer',
  of: ({ lateChance }) => lateChance?.basisPoints ?? null,
};
const CHANCE_AGE: QueueKey = {
  sql: 'l.submitted_at',
  compared: 'CAST(? AS timestamptz)',
  type: 'timestamptz',
  of: ({ submittedAt }) => submittedAt.toISOString(),
};
const CHANCE_ID: QueueKey = {
  sql: 'l.request_id',
  compared: 'CAST(? AS uuid)',
  type: 'uuid',
  of: ({ requestId }) => requestId,
};
const ID: QueueKey = {
  sql: 'q.request_id',
  compared: 'CAST(? AS uuid)',
  type: 'uuid',
  of: ({ requestId }) => requestId,
};

/**
 * The sort orders of a queue, each with its index. `cd3`: expedited requests first, then the highest saving for an hour
 * of work, then the earliest due date, then the oldest. `due`: the earliest due date, then the oldest. `age`: the
 * oldest first. `late`: the highest chance of a late answer, then the oldest; requests without a known chance come
 * after all others, the oldest first.
 */
export const QUEUE_ORDERS = {
  cd3: [LANE, SAVING, DUE, AGE, ID],
  due: [DUE, AGE, ID],
  age: [AGE, ID],
  late: [CHANCE, CHANCE_AGE, CHANCE_ID],
} as const satisfies Record<string, readonly QueueKey[]>;

export type QueueSort = keyof typeof QUEUE_ORDERS;
export const QUEUE_SORTS = Object.keys(QUEUE_ORDERS) as QueueSort[];

export const keyTypesOf = (sort: QueueSort): KeyType[] => QUEUE_ORDERS[sort].map(({ type }) => type);
export const keysOf = (sort: QueueSort, row: QueueRow): (string | number | null)[] =>
  QUEUE_ORDERS[sort].map((key) => key.of(row));

/** The keys that sort requests without a chance of a late answer; these come after the others. */
export const WITHOUT_CHANCE: readonly QueueKey[] = [AGE, ID];

/** The keys in SQL, of an entry with this alias. */
export const keysInSql = (keys: readonly QueueKey[], entry = 'q'): string =>
  keys.map(({ sql }) => sql.replaceAll('q.', `${entry}.`)).join(', ');

/** SQL keyset condition: a row comes after the row whose keys are the parameters `:after0`, `:after1` and so on. */
export const behind = (keys: readonly QueueKey[]): string => {
  const compared = keys.map((key, index) => key.compared.replace('?', `:after${index}`));
  return `(${keysInSql(keys)}) > (${compared.join(', ')})`;
};
