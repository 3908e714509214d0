import { FEWEST_ENDED, kaplanMeier, type Observation, type SurvivalCurve } from '@lockstep/statistics';
import { PRIORITIES, type Priority } from '../../catalogue/index.js';
import type { ComparedWith } from '../../requests/index.js';
import type { ResponseCurve } from './response-curve.entity.js';

/** How long a request took or has lasted, and how urgent it was. */
export interface Observed extends Observation {
  priority: Priority;
}

/** How long those took that a request is compared with. */
export interface ResponseHistory {
  population: ComparedWith;
  /** A request that was open then counts as having lasted until then. */
  madeAt: Date;
  curve: SurvivalCurve;
}

type Curves = Pick<ResponseCurve, 'curve' | 'byPriority'>;

/** The curve of all, and of each priority of which enough were answered to tell anything. */
export function curvesOf(seen: readonly Observed[]): Curves {
  const byPriority: Curves['byPriority'] = {};
  for (const priority of PRIORITIES) {
    const curve = kaplanMeier(seen.filter((each) => each.priority === priority));
    if (curve.ended >= FEWEST_ENDED) byPriority[priority] = curve;
  }
  return { curve: kaplanMeier(seen), byPriority };
}

/** The narrowest population of which enough were answered; it does not change with the age of who asks. */
export function historyFor(
  { madeAt, curve, byPriority }: Curves & { madeAt: Date },
  priority: Priority,
): ResponseHistory {
  const ofPriority = byPriority[priority];
  return ofPriority === undefined
    ? { population: 'SERVICE', madeAt, curve }
    : { population: 'SERVICE_AND_PRIORITY', madeAt, curve: ofPriority };
}
