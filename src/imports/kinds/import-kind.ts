import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { ImportKindName } from './import-kind-name.js';
import type { CellRefused } from '../table/cell-refused.js';
import type { Cells, ImportColumn } from '../table/read-table.js';

/** The effect of a row. UNCHANGED: the row states nothing new. OUTDATED: its source had stated a newer version before. */
export interface WrittenRow {
  outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'OUTDATED';
  id: string;
  name: string;
  departmentIds: readonly string[];
  before: object | null;
  after: object | null;
  version: number | null;
}

/** The import of one file of a kind: reads rows and writes them in batches. */
export interface OpenImport<Word> {
  /** @throws CellRefused, RowRefused, or a Refusal that names members of a body */
  read(cells: Cells): Promise<Word>;
  /** The name of the row's subject. A file may have only one row for each name. */
  nameOf(word: Word): string;
  /** Writes the statements and returns their effects in the same sequence. A refusal of one does not undo the others. */
  write(words: readonly Word[]): Promise<(WrittenRow | Refusal | CellRefused)[]>;
}

/** A kind of data that can be imported from files. */
export interface ImportKind<Word = unknown> {
  readonly name: ImportKindName;
  readonly columns: readonly ImportColumn[];
  /** Columns by refusal code, for refusals that name no member of a body. */
  readonly columnOfCode: Readonly<Record<string, string>>;
  open(actor: Actor, options: ImportOptions): Promise<OpenImport<Word>>;
}

export interface ImportOptions {
  /** Whether new people get an invitation by mail. */
  invite: boolean;
}

/** Writes each statement by an act of its own, one after another. */
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
