import type { QueueFilterDto as QueueFilter } from '../../../client';

export type { QueueFilter };

/**
 * One word of the filter box, like `from:CS`: how a value is read and written.
 *
 * `read` answers null for a value that is none of its values. `values` are shown to a person who typed another one.
 */
export interface FilterWord {
  values: string[];
  read: (value: string, filter: QueueFilter) => QueueFilter | null;
  write: (filter: QueueFilter) => string[];
}

type Flag = 'mine' | 'unassigned' | 'overdue' | 'likelyLate' | 'expedited' | 'verified' | 'snoozed';
type Lists = Pick<QueueFilter, 'state' | 'ball' | 'priority' | 'basis'>;
type Text = 'requesterDepartmentId' | 'serviceId' | 'assigneeId' | 'order';

const FLAGS: Record<string, Flag> = {
  mine: 'mine',
  free: 'unassigned',
  overdue: 'overdue',
  'likely-late': 'likelyLate',
  expedited: 'expedited',
  verified: 'verified',
  aside: 'snoozed',
};

/** `is:` and `not:`. */
const flags = (wanted: boolean): FilterWord => ({
  values: Object.keys(FLAGS),
  read: (value, filter) => {
    const flag = FLAGS[value.toLowerCase()];
    return flag === undefined ? null : { ...filter, [flag]: wanted };
  },
  write: (filter) => Object.keys(FLAGS).filter((name) => filter[FLAGS[name]!] === wanted),
});

/** Several values in one word, `state:new,accepted`, mean any of them. */
function list<Field extends keyof Lists>(
  field: Field,
  names: Record<string, NonNullable<Lists[Field]>[number]>,
): FilterWord {
  return {
    values: Object.keys(names),
    read: (value, filter) => {
      const meant = value.split(',').map((name) => names[name.toLowerCase()]);
      if (meant.includes(undefined)) return null;
      return { ...filter, [field]: [...new Set([...(filter[field] ?? []), ...meant])] };
    },
    write: (filter) => {
      const held = filter[field] as readonly string[] | undefined;
      if (held === undefined || held.length === 0) return [];
      return [held.map((each) => Object.keys(names).find((name) => names[name] === each)!).join(',')];
    },
  };
}

const text = (field: Text, values: string[]): FilterWord => ({
  values,
  read: (value, filter) => (value === '' ? null : { ...filter, [field]: value }),
  write: (filter) => (filter[field] === undefined ? [] : [filter[field]]),
});

const PERCENT = 100;

/** `late:70%`: at least this chance to be answered too late. */
const lateChance: FilterWord = {
  values: ['70%'],
  read: (value, filter) => {
    const percent = /^>?=?(\d{1,3})%?$/.exec(value)?.[1];
    if (percent === undefined || Number(percent) > 100) return null;
    return { ...filter, lateChanceAtLeast: Number(percent) * PERCENT };
  },
  write: ({ lateChanceAtLeast: points }) => (points === undefined ? [] : [`${Math.floor(points / PERCENT)}%`]),
};

const UNITS: Record<string, number> = { h: 3_600, d: 86_400 };

/** `due:<2d`: due within two days from now, or overdue. */
const dueWithin: FilterWord = {
  values: ['<4h', '<2d'],
  read: (value, filter) => {
    const [, count, unit] = /^<?(\d{1,3})([hd])$/i.exec(value) ?? [];
    if (count === undefined) return null;
    return { ...filter, dueWithinSeconds: Number(count) * UNITS[unit!.toLowerCase()]! };
  },
  write: ({ dueWithinSeconds: seconds }) => {
    if (seconds === undefined) return [];
    return [seconds % UNITS.d! === 0 ? `<${seconds / UNITS.d!}d` : `<${Math.ceil(seconds / UNITS.h!)}h`];
  },
};

export const FILTER_WORDS: Readonly<Record<string, FilterWord>> = {
  is: flags(true),
  not: flags(false),
  state: list('state', {
    new: 'SUBMITTED',
    accepted: 'ACCEPTED',
    working: 'IN_PROGRESS',
    asked: 'AWAITING_REQUESTER',
    held: 'ON_HOLD_EXTERNAL',
    transfer: 'TRANSFER_PENDING',
  }),
  ball: list('ball', { provider: 'PROVIDER', asker: 'REQUESTER', outside: 'EXTERNAL', nobody: 'NOBODY' }),
  priority: list('priority', { p1: 'P1', p2: 'P2', p3: 'P3', p4: 'P4' }),
  from: text('requesterDepartmentId', ['CS']),
  service: text('serviceId', ['ENG/part-clarification']),
  who: text('assigneeId', ['me', 'erik.brandt@meridian.example']),
  order: text('order', ['SO-10482', 'SO-104*']),
  basis: list('basis', { orders: 'ORDERS', nominal: 'NOMINAL', left: 'LEFT' }),
  due: dueWithin,
  late: lateChance,
};
