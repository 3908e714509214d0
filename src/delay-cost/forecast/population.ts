import { FEWEST_ENDED, kaplanMeier, type Observation, type SurvivalCurve } from '@lockstep/statistics';
import { PRIORITIES, type Priority } from '../../catalogue/index.js';
import type { ComparedWith } from '../../requests/index.js';
import type { ResponseCurve } from './response-curve.entity.js';

/** The duration of a request, ended or still running, with its priority. */
export interface Observed extends Observation {
  priority: Priority;
}

/** The durations of the requests that a request is compared with. */
export interface ResponseHistory {
  population: ComparedWith;
  /** When the curve was computed. A request that was open then counts as a duration up to then that has not ended. */
  madeAt: Date;
  curve: SurvivalCurve;
}

type Curves = Pick<ResponseCurve, 'curve' | 'byPriority'>;

/** The curve of all requests, and of each priority with enough answered requests. */
export function curvesOf(seen: readonly Observed[]): Curves {
  const byPriority: Curves['byPriority'] = {};
  for (const priority of PRIORITIES) {
    const curve = kaplanMeier(seen.filter((each) => each.priority === priority));
    if (curve.ended >= FEWEST_ENDED) byPriority[priority] = curve;
  }
  return { curve: kaplanMeier(seen), byPriority };
}

/** The narrowest population with enough answered requests. The choice does not depend on the age of the request. */
export function historyFor(
  { madeAt, curve, byPriority }: Curves & { madeAt: Date },
  priority: Priority,
): ResponseHistory {
  const ofPriority = byPriority[priority];
  return ofPriority === undefined
    ? { population: 'SERVICE', madeAt, curve }
    : { population: 'SERVICE_AND_PRIORITY', madeAt, curve: ofPriority };
}
