import { LISTED_FAULTS } from '../import-result.js';
import type { RowFault } from '../row-fault.js';

/**
 * LEFT_OUT: the request, or the row, is not imported. PASSED_OVER: the rest of the request is imported without this
 * part. TAKEN_AS: nothing is lost, but something was interpreted as the sentence says.
 */
export type Weight = 'LEFT_OUT' | 'PASSED_OVER' | 'TAKEN_AS';

const REASONS = {
  'row.unreadable': ['LEFT_OUT', 'The cells of the row cannot be told apart.'],
  'row.cell_count': ['LEFT_OUT', 'The row has another number of cells than there are columns.'],
  'row.not_utf8': ['LEFT_OUT', 'The row is not UTF-8: the mapping can say that the file is Latin-1.'],
  'row.no_reference': [
    'LEFT_OUT',
    'The row names no request, or its name of the request is longer than 200 characters.',
  ],
  'request.no_submission': ['LEFT_OUT', 'Nobody knows when it was asked.'],
  'request.no_requester': ['LEFT_OUT', 'Nobody knows which department asked, and the mapping names no stand-in.'],
  'request.no_provider': ['LEFT_OUT', 'Nobody knows which department was asked, and the mapping names no stand-in.'],
  'request.same_department': ['LEFT_OUT', 'One department asked itself.'],
  'request.no_end': ['LEFT_OUT', 'It has ended, and nobody knows when.'],
  'request.impossible_move': ['LEFT_OUT', 'It makes a move that its state does not allow.'],
  'event.unknown': ['LEFT_OUT', 'No request can have an event of this type.'],
  'event.faulty': ['LEFT_OUT', 'An event lacks something, or holds something else than its column is for.'],
  'row.no_instant': ['PASSED_OVER', 'Nobody knows when the row was written.'],
  'state.unknown': ['PASSED_OVER', 'The mapping does not say where this state stands.'],
  'state.back_to_new': [
    'PASSED_OVER',
    'It was new again after somebody had begun: no move of a request leads back to new.',
  ],
  'state.not_reopened': ['PASSED_OVER', 'It stood open again after its answer, and the counter tells of no reopening.'],
  'state.after_the_end': ['PASSED_OVER', 'Something happened after it had been cancelled or declined.'],
  'requester.changed': [
    'PASSED_OVER',
    'Another department asks from then on: the department that asked never changes.',
  ],
  'provider.after_the_answer': ['PASSED_OVER', 'It was handed on after it had been answered.'],
  'provider.is_requester': ['PASSED_OVER', 'It was handed to the department that had asked.'],
  'assignee.after_the_answer': ['PASSED_OVER', 'It was given to another person after it had been answered.'],
  'priority.after_the_answer': ['PASSED_OVER', 'It got another priority after it had been answered.'],
  'counter.reopenings': [
    'PASSED_OVER',
    'A counter tells of more reopenings than the states of the request do, without an instant.',
  ],
  'counter.reassignments': [
    'PASSED_OVER',
    'A counter tells of more reassignments than its department changed: from person to person, or not logged.',
  ],
  'begun.unknown': ['PASSED_OVER', 'Somebody was at work on it, and nobody knows since when.'],
  'pause.unknown': ['PASSED_OVER', 'It was waiting when the log was written, and nobody knows since when.'],
  'row.nothing_new': ['TAKEN_AS', 'The row changes nothing that is kept here.'],
  'row.before_asking': [
    'TAKEN_AS',
    'The row was written before the request was asked: taken as written when it was asked.',
  ],
  'provider.named_later': [
    'TAKEN_AS',
    'The first rows name no department that was asked: taken to be the first one named.',
  ],
  'provider.stand_in': ['TAKEN_AS', 'No department that was asked is named: the stand-in of the mapping.'],
  'requester.stand_in': ['TAKEN_AS', 'No department that asked is named: the stand-in of the mapping.'],
  'priority.unknown': ['TAKEN_AS', 'The mapping does not know the priority: its default.'],
  'channel.unknown': ['TAKEN_AS', 'The mapping does not know the channel: its default.'],
  'closed.without_answer': [
    'TAKEN_AS',
    'It was closed and no answer was logged: taken as answered when it was closed.',
  ],
  'open.at_the_end': [
    'TAKEN_AS',
    'It was open when the log ended: figures count it as open until then, and nothing is known of it after.',
  ],
  'person.unknown': ['TAKEN_AS', 'An address in the mapping is nobody’s here: taken as one of the other people.'],
  'known.otherwise': ['PASSED_OVER', 'It was imported before with another history: it stays as it is.'],
} as const satisfies Record<string, readonly [Weight, string]>;

export type Reason = keyof typeof REASONS;

export interface AccountExample {
  row: number;
  reference: string | null;
  detail: string;
}

/** The number of times that something could not be mapped as it is, with the first examples. */
export interface AccountLine {
  reason: Reason;
  weight: Weight;
  sentence: string;
  count: number;
  examples: AccountExample[];
}

const MOST_EXAMPLES = 5;
const LONGEST_DETAIL = 200;

/** Counts everything that could not be mapped. Its memory does not grow with the file. */
export class MappingAccount {
  private readonly kept = new Map<Reason, { count: number; examples: AccountExample[] }>();
  /** The faults of requests that were left out, row by row: enough for correcting a file. */
  readonly faults: RowFault[] = [];
  faultCount = 0;

  note(reason: Reason, row: number, reference: string | null, detail = ''): void {
    const line = this.kept.get(reason) ?? { count: 0, examples: [] };
    this.kept.set(reason, line);
    line.count += 1;
    const told = detail.slice(0, LONGEST_DETAIL);
    if (line.examples.length < MOST_EXAMPLES) line.examples.push({ row, reference, detail: told });
    if (REASONS[reason][0] === 'LEFT_OUT') this.refuse(reason, row, told);
  }

  /** The lines of the account: LEFT_OUT first, then by count. */
  lines(): AccountLine[] {
    const lines = [...this.kept].map(([reason, { count, examples }]) => {
      const [weight, sentence] = REASONS[reason];
      return { reason, weight, sentence, count, examples: [...examples].sort((a, b) => a.row - b.row) };
    });
    return lines.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || b.count - a.count);
  }

  /** The listed faults, in the sequence of the file. */
  told(): RowFault[] {
    return [...this.faults].sort((a, b) => a.row - b.row);
  }

  private refuse(reason: Reason, row: number, detail: string): void {
    this.faultCount += 1;
    if (this.faults.length >= LISTED_FAULTS) return;
    const sentence = REASONS[reason][1];
    this.faults.push({
      row,
      column: null,
      code: `history.${reason}`,
      detail: detail === '' ? sentence : `${sentence} ${detail}`,
    });
  }
}

const WEIGHTS: readonly Weight[] = ['LEFT_OUT', 'PASSED_OVER', 'TAKEN_AS'];
