/** The text itself when it is no whole number. The rule that examines the value has a better sentence for the fault. */
export class CellRefused extends Error {
  constructor(
    readonly column: string,
    readonly detail: string,
  ) {
    super(`${column} ${detail}`);
  }
}
