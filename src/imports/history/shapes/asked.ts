import type { MappingAccount } from '../account.js';
import { type LogReading, type LogRow, lookUp } from '../log-row.js';
import type { ColumnRole } from '../mapping.js';
import type { LoggedStory } from '../story.js';

const LONGEST_TITLE = 200;

/** The submission of a foreign ticket: each fact from the first row that has it. Null where the request is left out. */
export function askedIn(
  rows: readonly LogRow[],
  reading: LogReading,
  account: MappingAccount,
): Omit<LoggedStory, 'moves'> | null {
  const [first] = rows as [LogRow, ...LogRow[]];
  const { mapping } = reading;
  const reference = reading.text(first, 'reference')!;
  const note = (reason: Parameters<MappingAccount['note']>[0], detail = ''): void =>
    account.note(reason, first.row, reference, detail);
  const known = (role: ColumnRole): string | null => firstKnown(rows, reading, role);
  const submittedAt = reading.instant(first, 'submittedAt') ?? earliest(rows, reading);
  const requester = known('requester') ?? mapping.departments.unknownRequester;
  const provider = known('provider') ?? mapping.departments.unknownProvider;
  if (submittedAt === null) return (note('request.no_submission'), null);
  if (requester === null) return (note('request.no_requester'), null);
  if (provider === null) return (note('request.no_provider'), null);
  if (known('requester') === null) note('requester.stand_in', requester);
  if (known('provider') === null) note('provider.stand_in', provider);
  else if (reading.text(first, 'provider') === null) note('provider.named_later', provider);
  return {
    ...{ reference, row: first.row, submittedAt, requester, provider, service: known('service') },
    priority: priorityIn(rows, reading, account),
    channel: channelIn(rows, reading, account),
    title: (known('title') ?? reference).replace(/\s+/g, ' ').slice(0, LONGEST_TITLE),
    description: known('description') ?? '',
    requesterPerson: known('requesterPerson'),
  };
}

const firstKnown = (rows: readonly LogRow[], reading: LogReading, role: ColumnRole): string | null => {
  for (const row of rows) {
    const text = reading.text(row, role);
    if (text !== null) return text;
  }
  return null;
};

function earliest(rows: readonly LogRow[], reading: LogReading): Date | null {
  const known = rows.map((row) => reading.instant(row, 'at')).filter((at) => at !== null);
  return known.length === 0 ? null : known.reduce((one, other) => (one <= other ? one : other));
}

function priorityIn(rows: readonly LogRow[], reading: LogReading, account: MappingAccount): LoggedStory['priority'] {
  const word = firstKnown(rows, reading, 'priority');
  const priority = word === null ? undefined : lookUp(reading.mapping.priorities, word);
  if (word !== null && priority === undefined) {
    account.note('priority.unknown', rows[0]!.row, reading.text(rows[0]!, 'reference'), word);
  }
  return priority ?? reading.mapping.defaultPriority;
}

function channelIn(rows: readonly LogRow[], reading: LogReading, account: MappingAccount): LoggedStory['channel'] {
  const word = firstKnown(rows, reading, 'channel');
  const channel = word === null ? undefined : lookUp(reading.mapping.channels, word);
  if (word !== null && channel === undefined) {
    account.note('channel.unknown', rows[0]!.row, reading.text(rows[0]!, 'reference'), word);
  }
  return channel ?? reading.mapping.defaultChannel;
}
