import { PRIORITIES } from '../../../catalogue/index.js';
import { CANCEL_REASONS, DECLINE_REASONS, REOPEN_REASONS } from '../../../requests/index.js';
import type { MappingAccount, Reason } from '../account.js';
import { type LogReading, type LogRow, lookUp } from '../log-row.js';
import type { LoggedStory, StoryMove } from '../story.js';

/** The columns of our own format, which has one row for each event. */
export const LOG_EVENT_COLUMNS = [
  ...[
    { name: 'reference', required: true },
    { name: 'event', required: true },
    { name: 'at', required: true },
  ],
  ...[
    'requester',
    'provider',
    'service',
    'priority',
    'channel',
    'title',
    'description',
    'to',
    'person',
    'reason',
    'text',
  ].map((name) => ({ name })),
] as { name: string; required?: true }[];

interface Told {
  row: LogRow;
  at: Date;
  event: string;
}

/**
 * The requests of a log in our own format. The format was made for this import, so a row that does not fit leaves out
 * the whole request.
 */
export function tellEvents(rows: readonly LogRow[], reading: LogReading, account: MappingAccount): LoggedStory | null {
  const reference = rows[0]!.cells.reference!;
  const refuse = (reason: Reason, { row }: LogRow, detail = ''): null => (
    account.note(reason, row, reference, detail),
    null
  );
  const told: Told[] = [];
  for (const row of rows) {
    const at = reading.instants.read(row.cells.at ?? '');
    if (at === null) return refuse('event.faulty', row, `at: "${row.cells.at ?? ''}"`);
    told.push({ row, at, event: (row.cells.event ?? '').toUpperCase() });
  }
  told.sort((a, b) => a.at.getTime() - b.at.getTime() || a.row.row - b.row.row);
  const [asked, ...others] = told as [Told, ...Told[]];
  if (asked.event !== 'SUBMITTED') return refuse('request.no_submission', asked.row, asked.event);
  const story = submittedIn(asked, reading, refuse);
  if (story === null) return null;
  for (const each of others) {
    const read = lookUp(READS, each.event);
    if (read === undefined) return refuse('event.unknown', each.row, each.event);
    const move = read(each, reading);
    if (typeof move === 'string') return refuse('event.faulty', each.row, move);
    story.moves.push(move);
  }
  return story;
}

type Refuse = (reason: Reason, row: LogRow, detail?: string) => null;

function submittedIn({ row, at }: Told, reading: LogReading, refuse: Refuse): LoggedStory | null {
  const { cells } = row;
  const { departments, priorities, channels, defaultPriority, defaultChannel } = reading.mapping;
  const requester = cells.requester || departments.unknownRequester;
  const provider = cells.provider || departments.unknownProvider;
  const priority = cells.priority ? lookUp(priorities, cells.priority) : defaultPriority;
  const channel = cells.channel ? lookUp(channels, cells.channel) : defaultChannel;
  if (!requester) return refuse('request.no_requester', row);
  if (!provider) return refuse('request.no_provider', row);
  if (priority === undefined) return refuse('event.faulty', row, `priority: "${cells.priority!}"`);
  if (channel === undefined) return refuse('event.faulty', row, `channel: "${cells.channel!}"`);
  return {
    ...{ reference: cells.reference!, row: row.row, submittedAt: at, requester, provider, priority, channel },
    service: cells.service || null,
    title: (cells.title || cells.reference!).slice(0, 200),
    description: cells.description ?? '',
    requesterPerson: cells.person || null,
    moves: [],
  };
}

/** The move of a row, or a sentence that names the fault of the row. */
type Read = (told: Told, reading: LogReading) => StoryMove | string;

const bare =
  (verb: 'accept' | 'start' | 'resume' | 'confirm' | 'close' | 'expire' | 'withdrawQuestion'): Read =>
  ({ at }) => ({ at, verb });

const wordsOf = ({ row, event }: Told): string => row.cells.text || `The log says no more than: ${event}.`;

function reasonIn<Word extends string>({ row }: Told, known: readonly Word[], usual: Word): Word | null {
  const said = row.cells.reason || usual;
  return known.find((word) => word === said.toUpperCase()) ?? null;
}

const READS: Readonly<Record<string, Read>> = {
  ACCEPTED: bare('accept'),
  STARTED: bare('start'),
  RESUMED: bare('resume'),
  CONFIRMED: bare('confirm'),
  CLOSED: bare('close'),
  EXPIRED: bare('expire'),
  WITHDRAWN: bare('withdrawQuestion'),
  ASSIGNED: ({ row, at }) => ({ at, verb: 'assign', person: row.cells.person || null }),
  MESSAGE: (told) => ({ at: told.at, verb: 'say', words: wordsOf(told) }),
  ASKED: (told) => ({ at: told.at, verb: 'ask', words: wordsOf(told) }),
  REPLIED: (told) => ({ at: told.at, verb: 'reply', words: wordsOf(told) }),
  RESOLVED: (told) => ({ at: told.at, verb: 'resolve', words: wordsOf(told) }),
  HELD: ({ row, at }) =>
    row.cells.reason
      ? { at, verb: 'hold', reason: row.cells.reason, reference: row.cells.text || row.cells.reference! }
      : 'reason is empty',
  TRANSFERRED: ({ row, at }) =>
    row.cells.to
      ? { at, verb: 'transfer', to: row.cells.to, reason: row.cells.reason || 'The log gives no reason.' }
      : 'to is empty',
  PRIORITY: ({ row, at }, { mapping }) => {
    const to = PRIORITIES.find((priority) => priority === lookUp(mapping.priorities, row.cells.priority ?? ''));
    return to === undefined ? `priority: "${row.cells.priority ?? ''}"` : { at, verb: 'changePriority', to };
  },
  REOPENED: (told) => {
    const reason = reasonIn(told, REOPEN_REASONS, 'CAME_BACK');
    return reason === null
      ? `reason is none of ${REOPEN_REASONS.join(', ')}`
      : { at: told.at, verb: 'reopen', reason, words: wordsOf(told) };
  },
  DECLINED: (told) => {
    const reason = reasonIn(told, DECLINE_REASONS, 'NOT_POSSIBLE');
    return reason === null
      ? `reason is none of ${DECLINE_REASONS.join(', ')}`
      : { at: told.at, verb: 'decline', reason, words: wordsOf(told) };
  },
  CANCELLED: (told) => {
    const reason = reasonIn(told, CANCEL_REASONS, 'OTHER');
    return reason === null ? `reason is none of ${CANCEL_REASONS.join(', ')}` : { at: told.at, verb: 'cancel', reason };
  },
};
