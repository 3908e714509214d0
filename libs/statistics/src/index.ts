export type { Interval } from './interval.js';
export { type Percentile, percentile, percentileBeyond } from './percentile.js';
export { kaplanMeier, type Observation, survivalAt, type SurvivalCurve, type SurvivalStep } from './survival.js';
export { intervalAt, standardErrorAt } from './survival-error.js';
export { wilson } from './wilson.js';
