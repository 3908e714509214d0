import { Refusal } from '../../platform/http/refusal.js';
import { CellRefused } from './cell-refused.js';

/** All faults of a row in which at least one cell could not be read. */
export class RowRefused extends Error {
  constructor(readonly causes: readonly (CellRefused | Refusal)[]) {
    super(causes.map(({ message }) => message).join('; '));
  }
}

/** Reads a row and continues after cells that cannot be read, so that one import reports all faults of a file. */
export class RowReading {
  private readonly refused: CellRefused[] = [];

  /** The value of the cell; undefined where the cell cannot be read, or is empty. */
  cell<Value>(read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error;
      this.refused.push(error);
      return undefined;
    }
  }

  /**
   * The value of the whole row.
   * @throws RowRefused with all faults, where any cell could not be read
   */
  async whole<Word>(judge: () => Promise<Word>): Promise<Word> {
    if (this.refused.length === 0) return judge();
    const beside = await judge().then(
      () => [],
      (error: unknown) => {
        if (error instanceof Refusal) return [error];
        throw error;
      },
    );
    throw new RowRefused([...this.refused, ...beside]);
  }
}
