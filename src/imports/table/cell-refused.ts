/** A cell does not hold a value of its column's type. */
export class CellRefused extends Error {
  constructor(
    readonly column: string,
    readonly detail: string,
  ) {
    super(`${column} ${detail}`);
  }
}
