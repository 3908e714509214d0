import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Key, KeyType } from './cursor.js';

export interface SortKey {
  /** The expression in the query, like `r.due_at`. */
  column: string;
  descending: boolean;
  /** SQL type of the key, for the comparison with the cursor. */
  type: KeyType;
  /** True if rows may have no key. They come last in both directions. */
  nullable?: boolean;
  /**
   * For a key in another table, which may have no row: rows without a key are read by a separate query, without that
   * table. The value is an expression that is null for rows without a key.
   */
  apart?: string;
}

/**
 * Keyset pagination: orders by the key, then by id in the same direction, so that one index serves both, and starts
 * after the cursor. `after` comes from `decodeCursor`. If it has a key, the rows without a key are the second part of
 * the list, which `bothParts` reads, because no index returns "after this key, or without a key" in order.
 */
export function applyKeyset<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { column, descending, type, nullable, apart }: SortKey,
  idColumn: string,
  after: readonly Key[] | null,
): SelectQueryBuilder<Entity> {
  const direction = descending ? 'DESC' : 'ASC';
  const [key = null, id = null] = after ?? [];
  if (apart !== undefined && after !== null && key === null) query.orderBy(idColumn, direction);
  else query.orderBy(column, direction, nullable && !apart ? 'NULLS LAST' : undefined).addOrderBy(idColumn, direction);
  if (apart !== undefined && (after === null || key !== null)) query.andWhere(`${column} IS NOT NULL`);
  if (after === null) return query;
  const beyond = descending ? '<' : '>';
  if (key !== null) {
    const behind = `(${column}, ${idColumn}) ${beyond} (CAST(:afterKey AS ${type}), CAST(:afterId AS uuid))`;
    return query.andWhere(behind, { afterKey: key, afterId: id });
  }
  query.andWhere(`${apart ?? column} IS NULL`);
  return id === null ? query : query.andWhere(`${idColumn} ${beyond} :afterId`, { afterId: id });
}

/** The rows after the cursor, those with a key first. `read` applies the keyset that it gets. */
export async function bothParts<Row>(
  { nullable, apart }: SortKey,
  after: readonly Key[] | null,
  limit: number,
  read: (after: readonly Key[] | null, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = await read(after, limit);
  const isWhole = !nullable || (after === null && apart === undefined) || after?.[0] === null || rows.length === limit;
  return isWhole ? rows : [...rows, ...(await read([null, null], limit - rows.length))];
}
