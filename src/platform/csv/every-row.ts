/** Read at a time, so that no single question to the database holds a connection for long. */
const AT_ONCE = 500;

/** Reads some rows of a list behind the last one that was read. */
export type ReadPiece<Row> = (last: Row | undefined, limit: number) => Promise<Row[]>;

/** A list in pieces, each of them beginning behind the last row of the one before. */
export async function* pieces<Row>(read: ReadPiece<Row>): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  for (;;) {
    const piece = await read(last, AT_ONCE);
    yield piece;
    if (piece.length < AT_ONCE) return;
    last = piece.at(-1);
  }
}

/** All rows of it. */
export async function everyRow<Row>(read: ReadPiece<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const piece of pieces(read)) rows.push(...piece);
  return rows;
}
