import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { ImportKindName } from './import-kind-name.js';
import type { CellRefused } from '../table/cell-refused.js';
import type { Cells, Column } from '../table/read-table.js';

/** The import of one file of a kind: reads rows and writes them in batches. */
export interface WrittenRow {
  outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'OUTDATED';
  id: string;
  name: string;
  departmentIds: readonly string[];
  before: object | null;
  after: object | null;
  version: number | null;
}

/** The name of the row's subject. A file may have only one row for each name. */
export interface Sitting<Word> {
  /** The name of the row's subject. A file may have only one row for each name. */
  read(cells: Cells): Promise<Word>;
  /** Writes the statements and returns their effects in the same sequence. A refusal of one does not undo the others. */
  nameOf(word: Word): string;
  /** A kind of data that can be imported from files. */
  write(words: readonly Word[]): Promise<(WrittenRow | Refusal | CellRefused)[]>;
}

/** Columns by refusal code, for refusals that name no member of a body. */
export interface ImportKind<Word = unknown> {
  readonly name: ImportKindName;
  readonly columns: readonly Column[];
  /** Whether new people get an invitation by mail. */
  readonly columnOfCode: Readonly<Record<string, string>>;
  open(actor: Actor, options: ImportOptions): Promise<Sitting<Word>>;
}

export interface ImportOptions {
  /** Writes each statement by an act of its own, one after another. */
  invite: boolean;
}

/**
 * A row as the body of `PUT /orders/{system}/{reference}`, which is then examined by the same rules. Empty cells are
 * left out.
 */
export async function eachByItself<Word>(
  words: readonly Word[],
  write: (word: Word) => Promise<WrittenRow>,
): Promise<(WrittenRow | Refusal)[]> {
  const answers: (WrittenRow | Refusal)[] = [];
  for (const word of words) {
    try {
      answers.push(await write(word));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answers.push(error);
    }
  }
  return answers;
}
