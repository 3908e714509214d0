import type { MappingAccount, Reason } from '../account.js';
import { type LogReading, type LogRow, lookUp } from '../log-row.js';
import type { StateMeaning } from '../mapping.js';
import type { LoggedStory, StoryMove } from '../story.js';
import { askedIn } from './asked.js';

interface Update {
  row: LogRow;
  at: Date;
  order: number;
}

/**
 * The moves of a ticket that has one row for each update. A difference to the row before happened at the instant of the
 * row.
 */
export function tellUpdates(rows: readonly LogRow[], reading: LogReading, account: MappingAccount): LoggedStory | null {
  const updates = inOrder(rows, reading, account);
  if (updates.length === 0) return null;
  const asked = askedIn(
    updates.map(({ row }) => row),
    reading,
    account,
  );
  if (asked === null) return null;
  const telling = new Telling(asked, reading, account);
  for (const update of updates) telling.take(update);
  telling.compareCounters(updates.map(({ row }) => row));
  return { ...asked, moves: telling.moves };
}

/** Sorts rows by instant. Rows with the same instant are sorted by the tool's counter, then by their place in the file. */
function inOrder(rows: readonly LogRow[], reading: LogReading, account: MappingAccount): Update[] {
  const updates: Update[] = [];
  for (const row of rows) {
    const at = reading.instant(row, 'at');
    if (at === null) {
      account.note('row.no_instant', row.row, reading.text(row, 'reference'), reading.text(row, 'at') ?? '');
      continue;
    }
    updates.push({ row, at, order: reading.count(row, 'order') ?? 0 });
  }
  return updates.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order || a.row.row - b.row.row);
}

const ENDS: readonly StateMeaning[] = ['RESOLVED', 'CLOSED', 'CANCELLED', 'DECLINED'];
const isPause = (standing: StateMeaning): standing is 'QUESTION' | 'HOLD' =>
  standing === 'QUESTION' || standing === 'HOLD';

class Telling {
  readonly moves: StoryMove[] = [];
  private standing: StateMeaning = 'NEW';
  /** The state as the log names it. It tells one wait from another with the same standing. */
  private state = '';
  private begun = false;
  private holder: string;
  private assignee: string | null = null;
  private priority: LoggedStory['priority'];
  private requester: string;
  private reopenings = 0;
  private reopenCount = 0;
  private handovers = 0;

  constructor(
    private readonly asked: Omit<LoggedStory, 'moves'>,
    private readonly reading: LogReading,
    private readonly account: MappingAccount,
  ) {
    this.holder = asked.provider;
    this.priority = asked.priority;
    this.requester = asked.requester;
  }

  take({ row, at }: Update): void {
    const before = this.moves.length;
    const state = this.reading.text(row, 'state');
    const wish = this.standingOf(row, state);
    const when = new Date(Math.max(at.getTime(), this.asked.submittedAt.getTime()));
    if (when > at) this.note('row.before_asking', row);
    this.lookAtRequester(row);
    if (this.standing === 'CANCELLED' || this.standing === 'DECLINED') {
      if (wish !== this.standing) this.note('state.after_the_end', row, state ?? '');
      return;
    }
    this.reopen(row, when, wish);
    const to = this.staysAnswered(row, wish) ? this.standing : wish;
    const entered = this.leavePause(row, when, to, state);
    this.handOn(row, when);
    this.changePriority(row, when);
    this.assign(row, when);
    this.enter(row, when, to, state ?? this.state, entered);
    if (this.moves.length === before) this.note('row.nothing_new', row);
  }

  compareCounters(rows: readonly LogRow[]): void {
    const most = (role: string): number => Math.max(0, ...rows.map((row) => this.reading.count(row, role) ?? 0));
    const last = rows.at(-1)!;
    const [reopened, reassigned] = [most('reopenCount'), most('reassignmentCount')];
    if (reopened > this.reopenings)
      this.note('counter.reopenings', last, `${reopened} by the counter, ${this.reopenings} by the states`);
    if (reassigned > this.handovers)
      this.note('counter.reassignments', last, `${reassigned} by the counter, ${this.handovers} by the departments`);
  }

  private note(reason: Reason, { row }: LogRow, detail = ''): void {
    this.account.note(reason, row, this.asked.reference, detail);
  }

  private standingOf(row: LogRow, state: string | null): StateMeaning {
    if (state === null) return this.standing;
    const standing = this.reading.standing(state);
    if (standing === undefined) this.note('state.unknown', row, state);
    return standing ?? this.standing;
  }

  private lookAtRequester(row: LogRow): void {
    const requester = this.reading.text(row, 'requester');
    if (requester === null || requester === this.requester) return;
    this.note('requester.changed', row, `${this.requester} → ${requester}`);
    this.requester = requester;
  }

  /** Reopens an answered ticket. The mapping decides whether the states or a growing counter show it. */
  private reopen(row: LogRow, at: Date, to: StateMeaning): void {
    const counted = this.reading.count(row, 'reopenCount') ?? this.reopenCount;
    const grew = counted > this.reopenCount;
    this.reopenCount = Math.max(this.reopenCount, counted);
    if (!this.isAnswered) return;
    const byCounter = this.reading.mapping.reopens === 'COUNTER';
    if (byCounter ? !grew : ENDS.includes(to)) return;
    this.moves.push({ at, verb: 'reopen', reason: 'CAME_BACK', words: this.words(row, 'it is open again') });
    this.reopenings += 1;
    this.standing = 'WORK';
    this.begun = true;
  }

  /**
   * Only a reopening leads from an answer back to work. A row with an open state and no reopening, for example a late
   * one, leaves the ticket answered.
   */
  private staysAnswered(row: LogRow, wish: StateMeaning): boolean {
    if (!this.isAnswered || ENDS.includes(wish)) return false;
    this.note('state.not_reopened', row, this.reading.text(row, 'state') ?? '');
    return true;
  }

  private get isAnswered(): boolean {
    return this.standing === 'RESOLVED' || this.standing === 'CLOSED';
  }

  /** Returns whether the ticket stays in the same wait. */
  private leavePause(row: LogRow, at: Date, to: StateMeaning, state: string | null): boolean {
    if (!isPause(this.standing)) return false;
    const stays = to === this.standing && (to === 'QUESTION' || state === null || state === this.state);
    if (stays && !this.changesHands(row)) return true;
    // The end of a request ends its wait without a move of its own.
    if (ENDS.includes(to) && !this.changesHands(row)) return false;
    if (this.standing === 'HOLD') this.moves.push({ at, verb: 'resume' });
    else if (stays || ENDS.includes(to)) this.moves.push({ at, verb: 'withdrawQuestion' });
    else this.moves.push({ at, verb: 'reply', words: this.words(row, state ?? '') });
    this.standing = this.begun ? 'WORK' : 'NEW';
    return false;
  }

  private changesHands(row: LogRow): boolean {
    const provider = this.reading.text(row, 'provider');
    return provider !== null && provider !== this.holder && provider !== this.asked.requester;
  }

  private handOn(row: LogRow, at: Date): void {
    const provider = this.reading.text(row, 'provider');
    if (provider === null || provider === this.holder) return;
    if (this.isAnswered) return this.note('provider.after_the_answer', row, `${this.holder} → ${provider}`);
    if (provider === this.asked.requester) return this.note('provider.is_requester', row, provider);
    this.moves.push({ at, verb: 'transfer', to: provider, reason: `The log says: ${this.holder} → ${provider}.` });
    this.holder = provider;
    this.handovers += 1;
    this.assignee = null;
    this.begun = false;
    if (this.standing === 'WORK') this.standing = 'NEW';
  }

  private changePriority(row: LogRow, at: Date): void {
    const word = this.reading.text(row, 'priority');
    const priority = word === null ? undefined : lookUp(this.reading.mapping.priorities, word);
    if (priority === undefined || priority === this.priority) return;
    if (this.isAnswered) return this.note('priority.after_the_answer', row, `${this.priority} → ${priority}`);
    this.moves.push({ at, verb: 'changePriority', to: priority });
    this.priority = priority;
  }

  private assign(row: LogRow, at: Date): void {
    const person = this.reading.text(row, 'assignee');
    if (person === null || person === this.assignee) return;
    if (this.isAnswered) {
      this.note('assignee.after_the_answer', row);
      this.assignee = person;
      return;
    }
    this.moves.push({ at, verb: 'assign', person });
    this.assignee = person;
  }

  private enter(row: LogRow, at: Date, to: StateMeaning, state: string, stays: boolean): void {
    if (!stays && !(this.isAnswered && to === this.standing)) this.move(row, at, to, state);
    this.state = state;
  }

  private move(row: LogRow, at: Date, to: StateMeaning, state: string): void {
    const words = this.words(row, state);
    switch (to) {
      case 'NEW':
        if (this.begun && this.standing !== 'NEW') this.note('state.back_to_new', row, state);
        return;
      case 'WORK':
        if (!this.begun) this.moves.push({ at, verb: 'start' });
        this.begun = true;
        break;
      case 'QUESTION':
        this.moves.push({ at, verb: 'ask', words });
        break;
      case 'HOLD':
        this.moves.push({ at, verb: 'hold', reason: state, reference: this.asked.reference });
        break;
      case 'RESOLVED':
        if (this.isAnswered) return;
        this.moves.push({ at, verb: 'resolve', words });
        break;
      case 'CLOSED':
        if (!this.isAnswered) {
          this.note('closed.without_answer', row);
          this.moves.push({ at, verb: 'resolve', words });
        }
        this.moves.push({ at, verb: 'close' });
        break;
      case 'CANCELLED':
      case 'DECLINED':
        if (this.isAnswered) return this.note('state.after_the_end', row, state);
        if (to === 'CANCELLED') this.moves.push({ at, verb: 'cancel', reason: 'OTHER' });
        else this.moves.push({ at, verb: 'decline', reason: 'NOT_POSSIBLE', words });
        break;
    }
    this.standing = to;
  }

  private words(row: LogRow, state: string): string {
    return this.reading.text(row, 'text') ?? `The log says no more than: ${state}.`;
  }
}
