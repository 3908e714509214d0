import type { NumberedRow } from './import-store.js';
import type { ImportKind, Sitting } from './kinds/import-kind.js';
import { faultsOf, isWhyRefused, type RowFault, type WhyRefused } from './row-fault.js';
import type { Column, TableRow } from './table/read-table.js';
import { refuse } from './imports.errors.js';
import type { Tally } from './tally.js';

interface NumberedWord<Word> {
  row: number;
  word: Word;
}

/** Reads, examines and writes the rows of one file, batch by batch. It remembers only the names of earlier rows. */
export class RowIntake<Word> {
  private readonly named = new Set<string>();

  constructor(
    private readonly kind: ImportKind<Word>,
    private readonly sitting: Sitting<Word>,
    private readonly tally: Tally,
  ) {}

  get columns(): readonly Column[] {
    return this.kind.columns;
  }

  /** The number of rows so far. */
  get taken(): number {
    return this.tally.counts.rows;
  }

  /** Writes the sound rows of the batch and returns their effects. The tally counts the others. */
  async take(batch: readonly TableRow[]): Promise<NumberedRow[]> {
    const words: NumberedWord<Word>[] = [];
    for (const row of batch) {
      const word = await this.read(row);
      if (word !== null) words.push(word);
    }
    const answers = await this.sitting.write(words.map(({ word }) => word));
    return words.flatMap(({ row }, place) => {
      const answer = answers[place]!;
      if (isWhyRefused(answer)) return this.refuse(row, answer);
      this.tally.note(answer);
      return [{ row, written: answer }];
    });
  }

  private async read(line: TableRow): Promise<NumberedWord<Word> | null> {
    if ('fault' in line) return this.refuseWord(line.row, refuse(line.fault));
    try {
      const word = await this.sitting.read(line.cells);
      const name = this.sitting.nameOf(word);
      if (this.named.has(name)) return this.refuseWord(line.row, refuse('import.named_twice'));
      this.named.add(name);
      return { row: line.row, word };
    } catch (error) {
      if (isWhyRefused(error)) return this.refuseWord(line.row, error);
      throw error;
    }
  }

  private refuseWord(row: number, error: WhyRefused): null {
    this.refuse(row, error);
    return null;
  }

  private refuse(row: number, error: WhyRefused): [] {
    const faults: RowFault[] = faultsOf(row, error, this.kind);
    this.tally.refuse(faults);
    return [];
  }
}
