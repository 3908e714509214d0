export type { Interval } from './interval.js';
export { type Percentile, percentile, percentileBeyond } from './percentile.js';
export { type DurationInterval, percentileInterval } from './percentile-interval.js';
export type { Ratio } from './ratio.js';
export { restrictedMean } from './restricted-mean.js';
export {
  curveBeyond,
  isKnownAt,
  kaplanMeier,
  type Observation,
  survivalAt,
  type SurvivalCurve,
  type SurvivalStep,
} from './survival.js';
export { intervalAt, standardErrorAt, type SurvivalPoint, survivalPoints } from './survival-error.js';
export { wilson } from './wilson.js';
