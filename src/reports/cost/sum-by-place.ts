import { byKey, sumAt } from '../by-key.js';
import type { CellPlace } from '../metrics/metric-report.js';
import { addLeaves, type CostedOrder, type DelayColumns, noDelay } from './sum-up.js';

/** The delay cost by one place of a report: a pair of departments, or a service of a pair. */
export interface PlaceSum extends DelayColumns {
  place: CellPlace;
}

/**
 * Sums the leaves by the place of their request. The sums by department consist of the same leaves.
 * @param placeOf null: the request is in no place that the reader sees; its cost is left out
 */
export function sumByPlace(
  delays: readonly Pick<CostedOrder['delay'], 'state' | 'currency' | 'leaves' | 'forecast'>[],
  placeOf: (requestId: string) => CellPlace | null,
): PlaceSum[] {
  const sums = new Map<string, PlaceSum>();
  for (const delay of delays) {
    addLeaves(delay, ({ cls, request }) => {
      const place = cls === 'U' ? null : placeOf(request);
      if (place === null) return null;
      return sumAt(sums, `${delay.currency}|${JSON.stringify(place)}`, { place, ...noDelay(delay.currency) });
    });
  }
  return byKey(sums);
}
