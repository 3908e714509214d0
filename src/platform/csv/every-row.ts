/** Rows per query. Smaller queries do not hold a connection for long. */
const AT_ONCE = 500;

/** Reads up to `limit` rows of a list after the row `last`. */
export type ReadPiece<Row> = (last: Row | undefined, limit: number) => Promise<Row[]>;

/** A list in pieces. Each piece begins after the last row of the piece before. */
export async function* pieces<Row>(read: ReadPiece<Row>): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  for (;;) {
    const piece = await read(last, AT_ONCE);
    yield piece;
    if (piece.length < AT_ONCE) return;
    last = piece.at(-1);
  }
}

/** All rows of a list. */
export async function everyRow<Row>(read: ReadPiece<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const piece of pieces(read)) rows.push(...piece);
  return rows;
}
