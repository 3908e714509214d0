/**
 * Reads an incident log by itself, and reckons from it what the reports are to show of it: no line of the application is
 * used, so that the two can only agree by both being right.
 */
export interface IndependentTicket {
  number: string;
  requester: string;
  provider: string;
  /** Milliseconds. */
  opened: number;
  answered: number | null;
  /** The first question or answer. */
  responded: number | null;
  answers: number;
  reopenings: number;
  handovers: number;
  questions: number;
  replies: number;
}

export interface IndependentLog {
  rows: number;
  unreadable: number;
  withoutNumber: number;
  endsAt: number;
  tickets: IndependentTicket[];
  /** Tickets of which some row names another location than the first that does. */
  requesterChanged: number;
  withoutProvider: number;
  /** Rows written before their ticket was opened. */
  beforeOpening: number;
}

type Row = Record<string, string> & { at: string };
const PAUSED = 'Awaiting User Info';
const isAnswer = (state: string): boolean => state === 'Resolved' || state === 'Closed';
const known = (cell: string): string | null => (cell === '?' || cell === '' ? null : cell);

export function readIndependently(bytes: Buffer): IndependentLog {
  const lines = bytes
    .toString('latin1')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = lines[0]!.split(',');
  const cells = lines.slice(1).map((line) => line.split(','));
  const whole = cells.filter((row) => row.length === names.length);
  const rows = whole.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]!])) as Row);
  const named = rows.filter((row) => known(row.number!) !== null);
  const groups = new Map<string, Row[]>();
  for (const row of named) groups.set(row.number!, [...(groups.get(row.number!) ?? []), row]);
  const tickets = [...groups.values()].map(inOrder);
  return {
    rows: cells.length,
    unreadable: cells.length - whole.length,
    withoutNumber: rows.length - named.length,
    endsAt: Math.max(...named.flatMap((row) => [instant(row.sys_updated_at!), instant(row.opened_at!)])),
    tickets: tickets.map(ticketOf),
    requesterChanged: sum(tickets, (each) => changes(each.map(({ location }) => known(location!)))),
    withoutProvider: tickets.filter((each) => each.every(({ assignment_group }) => known(assignment_group!) === null))
      .length,
    beforeOpening: named.filter((row) => instant(row.sys_updated_at!) < instant(row.opened_at!)).length,
  };
}

/** Day first, to the minute, read as UTC. */
function instant(text: string): number {
  const [day, month, year, hour, minute] = text.split(/[- :]/).map(Number) as [number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute);
}

const inOrder = (rows: Row[]): Row[] =>
  rows
    .map((row, place) => ({ row, place }))
    .sort(
      (a, b) =>
        instant(a.row.sys_updated_at!) - instant(b.row.sys_updated_at!) ||
        Number(a.row.sys_mod_count) - Number(b.row.sys_mod_count) ||
        a.place - b.place,
    )
    .map(({ row }) => row);

function ticketOf(rows: Row[]): IndependentTicket {
  const first = (column: string): string | null =>
    rows.map((row) => known(row[column]!)).find((cell) => cell !== null) ?? null;
  const opened = instant(rows[0]!.opened_at!);
  const ticket: IndependentTicket = {
    number: rows[0]!.number!,
    requester: first('location') ?? 'Unknown location',
    provider: first('assignment_group') ?? 'Unknown group',
    ...{ opened, answered: null, responded: null, answers: 0, reopenings: 0, handovers: 0, questions: 0, replies: 0 },
  };
  let holder = ticket.provider;
  let reopenCount = 0;
  let waits = false;
  for (const row of rows) {
    const state = row.incident_state!;
    const at = Math.max(instant(row.sys_updated_at!), opened);
    if (ticket.answered !== null && Number(row.reopen_count) > reopenCount) {
      ticket.answered = null;
      ticket.reopenings += 1;
    }
    reopenCount = Math.max(reopenCount, Number(row.reopen_count));
    if (ticket.answered !== null) continue;
    const group = known(row.assignment_group!);
    const handedOn = group !== null && group !== holder;
    if (waits && state !== PAUSED && !isAnswer(state)) ticket.replies += 1;
    if (handedOn) ticket.handovers += 1;
    holder = group ?? holder;
    if (state === PAUSED && (!waits || handedOn)) ticket.questions += 1;
    waits = state === PAUSED;
    if (isAnswer(state)) {
      ticket.answered = at;
      ticket.answers += 1;
      waits = false;
    }
    if (state === PAUSED || isAnswer(state)) ticket.responded ??= at;
  }
  return ticket;
}

const changes = (cells: (string | null)[]): number => {
  const told = cells.filter((cell) => cell !== null);
  return told.filter((cell, place) => place > 0 && cell !== told[place - 1]).length;
};

export const sum = <Each>(all: readonly Each[], of: (each: Each) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

/** How long something took, in seconds; what had not ended when the log did has lasted until then at least. */
export interface Lasted {
  seconds: number;
  ended: boolean;
}

export const lastedUntil = ({ opened }: IndependentTicket, ended: number | null, endsAt: number): Lasted => ({
  seconds: ((ended ?? endsAt) - opened) / 1000,
  ended: ended !== null,
});

/** Kaplan and Meier, in whole numbers: the least duration by which the survival has fallen to 1 − p. Null: it never does. */
export function percentileOf(all: readonly Lasted[], percent: number): number | null {
  let [part, whole] = [1n, 1n];
  for (const seconds of [...new Set(all.filter(({ ended }) => ended).map((each) => each.seconds))].sort(
    (a, b) => a - b,
  )) {
    const atRisk = all.filter((each) => each.seconds >= seconds).length;
    const ended = all.filter((each) => each.ended && each.seconds === seconds).length;
    part *= BigInt(atRisk - ended);
    whole *= BigInt(atRisk);
    if (part * 100n <= BigInt(100 - percent) * whole) return seconds;
  }
  return null;
}

/** The percentile when nothing is open. */
export function nearestRank(all: readonly Lasted[], percent: number): number {
  const sorted = all.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1]!;
}
