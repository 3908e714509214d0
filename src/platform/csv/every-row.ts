/** Read at a time, so that no single question to the database holds a connection for long. */
const AT_ONCE = 500;

/** All rows of a list that is read in pieces, each of them beginning behind the last row of the one before. */
export async function everyRow<Row>(read: (last: Row | undefined, limit: number) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const piece = await read(rows.at(-1), AT_ONCE);
    rows.push(...piece);
    if (piece.length < AT_ONCE) return rows;
  }
}
