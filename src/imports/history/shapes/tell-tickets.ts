import type { MappingAccount, Reason } from '../account.js';
import type { LogReading, LogRow } from '../log-row.js';
import type { StateMeaning } from '../mapping.js';
import type { LoggedStory, StoryMove } from '../story.js';
import { askedIn } from './asked.js';

/**
 * The moves of a ticket that is a single row: only facts with an instant of their own. A single row does not show which
 * departments held the ticket, nor how often it waited or was reopened. Counters of these only appear in the account.
 */
export function tellTicket(rows: readonly LogRow[], reading: LogReading, account: MappingAccount): LoggedStory | null {
  const row = rows.at(-1)!;
  const asked = askedIn([row], reading, account);
  if (asked === null) return null;
  const note = (reason: Reason, detail = ''): void => account.note(reason, row.row, asked.reference, detail);
  for (const earlier of rows.slice(0, -1)) account.note('row.nothing_new', earlier.row, asked.reference);
  const state = reading.text(row, 'state') ?? '';
  const standing = reading.standing(state);
  if (standing === undefined) note('state.unknown', state);
  const ends = endsOf(standing ?? 'NEW', row, reading, asked, note);
  if (ends === null) return (note('request.no_end', state), null);
  noteCounters(row, reading, note);
  const work = workOf(standing ?? 'NEW', row, reading, asked, note);
  const begun = work.filter(({ verb, at }) => verb === 'say' || ends.every((end) => end.at >= at));
  return { ...asked, moves: [...begun, ...ends].sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

/** An instant before the submission is taken as the instant of the submission. */
const within = (at: Date | null, { submittedAt }: Pick<LoggedStory, 'submittedAt'>): Date | null =>
  at === null || at >= submittedAt ? at : submittedAt;

function workOf(
  standing: StateMeaning,
  row: LogRow,
  reading: LogReading,
  asked: Omit<LoggedStory, 'moves'>,
  note: (reason: Reason) => void,
): StoryMove[] {
  const moves: StoryMove[] = [];
  const person = reading.text(row, 'assignee');
  const [startedAt, firstResponseAt] = [
    within(reading.instant(row, 'startedAt'), asked),
    within(reading.instant(row, 'firstResponseAt'), asked),
  ];
  if (person !== null) moves.push({ at: asked.submittedAt, verb: 'assign', person });
  if (startedAt !== null) moves.push({ at: startedAt, verb: 'start' });
  if (firstResponseAt !== null) {
    moves.push({ at: firstResponseAt, verb: 'say', words: 'The log says no more than when the first response was.' });
  }
  if (standing === 'WORK' && startedAt === null) note('begun.unknown');
  if (standing === 'QUESTION' || standing === 'HOLD') note('pause.unknown');
  return moves;
}

/** Null where the ticket has ended at an unknown instant. */
function endsOf(
  standing: StateMeaning,
  row: LogRow,
  reading: LogReading,
  asked: Omit<LoggedStory, 'moves'>,
  note: (reason: Reason, detail?: string) => void,
): StoryMove[] | null {
  const at = (role: string): Date | null => within(reading.instant(row, role), asked);
  const words = reading.text(row, 'text') ?? `The log says no more than: ${reading.text(row, 'state') ?? ''}.`;
  const [resolvedAt, closedAt] = [at('resolvedAt'), at('closedAt')];
  const ended = closedAt ?? resolvedAt ?? at('at');
  switch (standing) {
    case 'CANCELLED':
      return ended && [{ at: ended, verb: 'cancel', reason: 'OTHER' }];
    case 'DECLINED':
      return ended && [{ at: ended, verb: 'decline', reason: 'NOT_POSSIBLE', words }];
    case 'RESOLVED':
      return resolvedAt && [{ at: resolvedAt, verb: 'resolve', words }];
    case 'CLOSED': {
      const answered = resolvedAt ?? closedAt;
      if (answered === null) return null;
      if (resolvedAt === null) note('closed.without_answer');
      const closed = closedAt !== null && closedAt > answered ? closedAt : answered;
      return [
        { at: answered, verb: 'resolve', words },
        { at: closed, verb: 'close' },
      ];
    }
    default:
      return [];
  }
}

function noteCounters(row: LogRow, reading: LogReading, note: (reason: Reason, detail: string) => void): void {
  const [reopened, reassigned] = [reading.count(row, 'reopenCount') ?? 0, reading.count(row, 'reassignmentCount') ?? 0];
  if (reopened > 0) note('counter.reopenings', `${reopened} by the counter, 0 by the states`);
  if (reassigned > 0) note('counter.reassignments', `${reassigned} by the counter, 0 by the departments`);
}
