import type { WeeklyHours } from '@lockstep/working-time';
import type { Priority, ServiceTargets } from '../../catalogue/index.js';
import type { Channel } from '../../platform/events/index.js';

/** The shape of a log: one row for each event, for each update of a ticket, or for each ticket. */
export const SHAPES = ['EVENTS', 'UPDATES', 'TICKETS'] as const;
export type Shape = (typeof SHAPES)[number];

/** The meanings that a column of a foreign log can have. */
export const ROLES = [
  ...['reference', 'submittedAt', 'at', 'order', 'state', 'requester', 'provider', 'service', 'priority', 'channel'],
  ...['title', 'description', 'text', 'requesterPerson', 'assignee', 'startedAt', 'firstResponseAt', 'resolvedAt'],
  ...['closedAt', 'reopenCount', 'reassignmentCount'],
] as const;
export type ColumnRole = string;

/** The meanings that a state of another tool can have here. */
export const STATE_MEANINGS = [
  ...(['NEW', 'WORK', 'QUESTION', 'HOLD', 'RESOLVED', 'CLOSED', 'CANCELLED', 'DECLINED'] as const),
] as const;
export type StateMeaning = (typeof STATE_MEANINGS)[number];

export const ENCODINGS = ['utf-8', 'latin1'] as const;
export const MISSING = ['CREATE', 'REFUSE'] as const;
export const OTHER_PEOPLE = ['NAMED', 'NUMBERED', 'NOBODY'] as const;

/** How a foreign log is read, and how its names are mapped. */
export interface HistoryMapping {
  /** The tool that the log comes from. Request numbers are unique within a source only. */
  source: string;
  shape: Shape;
  encoding: (typeof ENCODINGS)[number];
  /** IANA zone of instants without a zone. */
  zone: string;
  /** Patterns of instants, in addition to ISO 8601. */
  dateFormats: readonly string[];
  /** Words that mean "unknown". An empty cell is always unknown. */
  unknown: readonly string[];
  /** Columns by role. The texts of several columns are joined. */
  columns: Readonly<Record<ColumnRole, readonly string[]>>;
  states: Readonly<Record<string, StateMeaning>>;
  priorities: Readonly<Record<string, Priority>>;
  defaultPriority: Priority;
  channels: Readonly<Record<string, Channel>>;
  defaultChannel: Channel;
  /** Whether a reopening is visible in the states, or in a counter that grows. */
  reopens: 'STATES' | 'COUNTER';
  /** The end of the log; null: its latest instant. */
  endsAt: string | null;
  departments: {
    /** Codes of departments of this company, by their names in the log. */
    names: Readonly<Record<string, string>>;
    missing: (typeof MISSING)[number];
    zone: string;
    hours: readonly WeeklyHours[];
    /** The department that is used where the log names none; null: such a request is left out. */
    unknownRequester: string | null;
    unknownProvider: string | null;
  };
  service: {
    /** The service of requests for which the log names no service. */
    code: string;
    name: string;
    /** Codes of services of this company, by their names in the log. */
    names: Readonly<Record<string, string>>;
    missing: (typeof MISSING)[number];
    targets: ServiceTargets;
  };
  people: {
    /** E-mail addresses of people with an account, by their names in the log. */
    names: Readonly<Record<string, string>>;
    others: (typeof OTHER_PEOPLE)[number];
  };
}

const HOUR = 3600;
const target = (first: number, answer: number) => ({
  firstResponseSeconds: first * HOUR,
  resolutionSeconds: answer * HOUR,
});

/** The defaults of a mapping: our own format, UTC, nothing is created, and nobody is named. */
export const PLAIN_MAPPING: HistoryMapping = {
  source: 'import',
  shape: 'EVENTS',
  encoding: 'utf-8',
  zone: 'UTC',
  dateFormats: [],
  unknown: [],
  columns: {},
  states: {},
  priorities: { P1: 'P1', P2: 'P2', P3: 'P3', P4: 'P4' },
  defaultPriority: 'P3',
  channels: { portal: 'portal', email: 'email', phone: 'phone', in_person: 'in_person', chat: 'chat' },
  defaultChannel: 'portal',
  reopens: 'STATES',
  endsAt: null,
  departments: {
    names: {},
    missing: 'REFUSE',
    zone: 'UTC',
    hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    unknownRequester: null,
    unknownProvider: null,
  },
  service: {
    code: 'imported',
    name: 'Imported requests',
    names: {},
    missing: 'REFUSE',
    targets: { P1: target(1, 4), P2: target(2, 8), P3: target(4, 16), P4: target(8, 40) },
  },
  people: { names: {}, others: 'NOBODY' },
};
