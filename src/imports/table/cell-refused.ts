/** A cell does not hold what its column is for. */
export class CellRefused extends Error {
  constructor(
    readonly column: string,
    readonly detail: string,
  ) {
    super(`${column} ${detail}`);
  }
}
