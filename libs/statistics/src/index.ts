export { type Backlog, FEWEST_COMPLETIONS, forecastBacklog } from './backlog.js';
export { basisPoints, intervalInBasisPoints } from './basis-points.js';
export { calibrate, calibrationInLines, type History, type Measure } from './calibrate.js';
export { type AgedChance, chancesByAge } from './chances-by-age.js';
export { FEWEST_SHOWN } from './fewest-shown.js';
export type { Interval } from './interval.js';
export { type Flow, littlesCheck } from './little.js';
export { chanceOfLasting, endsWithin, FEWEST_ENDED } from './outlook.js';
export { type Percentile, percentile } from './percentile.js';
export type { RatioEstimate } from './ratio.js';
export { seeded } from './random.js';
export { reliabilityTable } from './reliability.js';
export {
  percentileOfSorted,
  type SortedDurations,
  sortedDurations,
  type SortedSurvival,
  sortedSurvival,
} from './sorted-survival.js';
export { kaplanMeier, type Observation, survivalAt, type SurvivalCurve } from './survival.js';
export { wilson } from './wilson.js';
export { type XmrForm, type XmrLimits, xmrLimits } from './xmr-limits.js';
export { XMR_RULES, type XmrRule, type XmrSide, xmrSignals } from './xmr-signals.js';
