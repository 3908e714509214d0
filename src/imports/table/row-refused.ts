import { Refusal } from '../../platform/http/refusal.js';
import { CellRefused } from './cell-refused.js';

/** All that is wrong with a row whose cells do not all hold what their columns are for. */
export class RowRefused extends Error {
  constructor(readonly causes: readonly (CellRefused | Refusal)[]) {
    super(causes.map(({ message }) => message).join('; '));
  }
}

/** Reads a row past the cells that cannot be read, so that whoever mends a file is told all its faults at once. */
export class RowReading {
  private readonly refused: CellRefused[] = [];

  /** The value of the cell; undefined where it has another kind of value, or none. */
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
   * @throws RowRefused where any of them could not be read, with what is wrong with the others
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
