import { decodeCursor, encodeCursor, type Page, pageOf, type PageQuery } from '../../../platform/http/pagination.js';
import { PLACE_TYPES, type PlaceInList, placeInList, type RowBehind } from '../../metrics/rows-behind.js';
import type { RowBehindDto } from './metric.dto.js';
import { presentRowBehind } from './present-metrics.js';

/** A page of the rows behind a figure, read from where the page before ended. */
export async function pageBehind(
  { cursor, limit = 50, ...list }: PageQuery,
  read: (part: { after: PlaceInList | null; limit: number }) => Promise<RowBehind[]>,
): Promise<Page<RowBehindDto>> {
  const after = cursor === undefined ? null : (decodeCursor(list, cursor, PLACE_TYPES) as PlaceInList);
  const rows = await read({ after, limit: limit + 1 });
  return pageOf(rows, limit, presentRowBehind, (row) => encodeCursor(list, placeInList(row)));
}
