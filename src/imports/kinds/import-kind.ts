import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { ImportKindName } from './import-kind-name.js';
import type { CellRefused } from '../table/cell-refused.js';
import type { Cells, Column } from '../table/read-table.js';

/** The effect of a row. A row without an outcome of its own changed nothing. */
export interface WrittenRow {
  outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'OUTDATED';
  id: string;
  name: string;
  departmentIds: readonly string[];
  before: object | null;
  after: object | null;
  version: number | null;
}

/** One file of a kind being imported: reads what rows say and does it, by the batch. */
export interface Sitting<Word> {
  /** @throws CellRefused, RowRefused, or a Refusal that names members of a body */
  read(cells: Cells): Promise<Word>;
  /** The subject of the row: no two rows of a file have the same. */
  nameOf(word: Word): string;
  /** In the order given; a refusal undoes nothing of the others. */
  write(words: readonly Word[]): Promise<(WrittenRow | Refusal | CellRefused)[]>;
}

/** Something that comes in files. */
export interface ImportKind<Word = unknown> {
  readonly name: ImportKindName;
  readonly columns: readonly Column[];
  /** Where the refusals of a row belong that name no member of a body: code to column. */
  readonly columnOfCode: Readonly<Record<string, string>>;
  open(actor: Actor, options: ImportOptions): Promise<Sitting<Word>>;
}

export interface ImportOptions {
  /** Whether people who are new get an invitation by mail. */
  invite: boolean;
}

/** Does what each word says by an act of its own, one after another. */
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
