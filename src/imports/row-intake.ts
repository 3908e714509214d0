import type { NumberedRow } from './import-store.js';
import type { ImportKind, OpenImport } from './kinds/import-kind.js';
import { faultsOfRow, isWhyRefused, type RowFault, type WhyRefused } from './row-fault.js';
import type { ImportColumn, TableRow } from './table/read-table.js';
import { refuse } from './imports.errors.js';
import type { ImportResult } from './import-result.js';

interface NumberedWord<Word> {
  row: number;
  word: Word;
}

/** Reads, examines and writes the rows of one file, batch by batch. It remembers only the names of earlier rows. */
export class RowIntake<Word> {
  private readonly named = new Set<string>();

  constructor(
    private readonly kind: ImportKind<Word>,
    private readonly open: OpenImport<Word>,
    private readonly imported: ImportResult,
  ) {}

  get columns(): readonly ImportColumn[] {
    return this.kind.columns;
  }

  /** The number of rows so far. */
  get taken(): number {
    return this.imported.counts.rows;
  }

  /** Writes the sound rows of the batch and returns their effects. The result counts the others. */
  async take(batch: readonly TableRow[]): Promise<NumberedRow[]> {
    const words: NumberedWord<Word>[] = [];
    for (const row of batch) {
      const word = await this.read(row);
      if (word !== null) words.push(word);
    }
    const answers = await this.open.write(words.map(({ word }) => word));
    return words.flatMap(({ row }, place) => {
      const answer = answers[place]!;
      if (isWhyRefused(answer)) return this.refuse(row, answer);
      this.imported.note(answer);
      return [{ row, written: answer }];
    });
  }

  private async read(line: TableRow): Promise<NumberedWord<Word> | null> {
    if ('fault' in line) return this.refuseWord(line.row, refuse(line.fault));
    try {
      const word = await this.open.read(line.cells);
      const name = this.open.nameOf(word);
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
    const faults: RowFault[] = faultsOfRow(row, error, this.kind);
    this.imported.refuse(faults);
    return [];
  }
}
