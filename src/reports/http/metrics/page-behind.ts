import { Listing } from '../../../platform/http/listing.js';
import type { Page, PageQuery } from '../../../platform/http/pagination.js';
import { PLACE_TYPES, type PlaceInList, placeInList, type RowBehind } from '../../metrics/rows-behind.js';
import type { RowBehindDto } from './metric.dto.js';
import { presentRowBehind } from './present-metrics.js';

/** A page of the rows behind a figure, read from where the page before ended. */
export async function pageBehind(
  { limit, cursor, ...list }: PageQuery,
  read: (part: { after: PlaceInList | null; limit: number }) => Promise<RowBehind[]>,
): Promise<Page<RowBehindDto>> {
  const listing = Listing.byKeys<PlaceInList>(list, { limit, cursor }, PLACE_TYPES);
  const rows = await read({ after: listing.after, limit: listing.most });
  return listing.page(rows, placeInList, presentRowBehind);
}
