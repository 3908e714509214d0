import { decodeCursor, encodeCursor, type Key, type KeyType } from './cursor.js';
import { DEFAULT_LIMIT, type Page, type PageQuery } from './pagination.js';

type KeyOf<Type extends KeyType> = Type extends 'integer' ? number : string;

/**
 * One page of a list, as a client asked for it. The rows are read in the order of one key, or of several: `After` is the
 * key or the tuple of keys. `list` tells the list, its filter and its sort order from all others, whose cursors are refused.
 */
export class Listing<After extends Key | readonly Key[]> {
  private constructor(
    private readonly list: unknown,
    private readonly limit: number,
    /** The page begins after the row with this key; null: at the first row. */
    readonly after: After | null,
  ) {}

  /** @throws http.bad_cursor */
  static byKey<Type extends KeyType>(
    list: unknown,
    { limit = DEFAULT_LIMIT, cursor }: PageQuery,
    type: Type,
  ): Listing<KeyOf<Type>> {
    const after = cursor === undefined ? null : (decodeCursor(list, cursor, [type])[0] as KeyOf<Type>);
    return new Listing(list, limit, after);
  }

  /** @throws http.bad_cursor */
  static byKeys<After extends readonly Key[]>(
    list: unknown,
    { limit = DEFAULT_LIMIT, cursor }: PageQuery,
    types: readonly KeyType[],
  ): Listing<After> {
    const after = cursor === undefined ? null : (decodeCursor(list, cursor, types) as readonly Key[] as After);
    return new Listing(list, limit, after);
  }

  /** Rows to read: one more than the page shows, which tells whether there are more. */
  get most(): number {
    return this.limit + 1;
  }

  /** A page from up to `most` rows. */
  page<Row>(rows: Row[], keyOf: (row: Row) => After): Page<Row>;
  page<Row, Item>(rows: Row[], keyOf: (row: Row) => After, toItem: (row: Row) => Item): Page<Item>;
  page<Row>(rows: Row[], keyOf: (row: Row) => After, toItem: (row: Row) => unknown = (row) => row): Page<unknown> {
    const shown = rows.slice(0, this.limit);
    const hasMore = rows.length > this.limit;
    const nextCursor = hasMore ? encodeCursor(this.list, [keyOf(shown.at(-1)!)].flat()) : null;
    return { data: shown.map(toItem), page: { nextCursor, hasMore } };
  }
}
