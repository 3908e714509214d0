import type { KeyType } from '../../platform/http/pagination.js';
import type { QueueRow } from './queue-row.js';

/** One key of an order, ascending: as it stands in the index, and how a cursor's value is compared with it. */
export interface QueueKey {
  sql: string;
  /** `?` stands for the parameter. */
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
/** Requests without a due instant come last. */
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
/** The late chance; only requests that have one are read in this order. */
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
 * The orders of a queue. `cd3`: what goes before all others first, then the most money saved by an hour of work, the
 * earlier due, the older. `late`: the likelier one is answered too late the earlier, the older first; those of which nobody
 * can tell come after all others, the oldest first. Each has its index.
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

/** The keys by which requests without a chance follow the others. */
export const WITHOUT_CHANCE: readonly QueueKey[] = [AGE, ID];

/** That a row stands behind the one whose keys are the parameters `:after0`, `:after1` and so on. */
export const behind = (keys: readonly QueueKey[]): string => {
  const compared = keys.map((key, index) => key.compared.replace('?', `:after${index}`));
  return `(${keys.map(({ sql }) => sql).join(', ')}) > (${compared.join(', ')})`;
};
