export {
  type Backlog,
  type BacklogForecast,
  FEWEST_COMPLETIONS,
  FEWEST_DAYS,
  forecastBacklog,
  LONGEST_FORECAST,
} from './backlog.js';
export { exactBacklog } from './backlog-exact.js';
export { basisPoints, intervalInBasisPoints, ratioInBasisPoints } from './basis-points.js';
export {
  calibrate,
  type Calibration,
  type CalibrationChoices,
  calibrationInLines,
  foretell,
  type Foretold,
  type History,
  type Measure,
} from './calibrate.js';
export { type AgedChance, chancesByAge } from './chances-by-age.js';
export { FEWEST_SHOWN } from './fewest-shown.js';
export type { Interval } from './interval.js';
export { type Flow, type LittlesCheck, littlesCheck } from './little.js';
export { type ChanceOfLasting, chanceOfEnding, chanceOfLasting, endsWithin, FEWEST_ENDED } from './outlook.js';
export { type Percentile, percentile, percentileBeyond } from './percentile.js';
export { type DurationInterval, percentileInterval } from './percentile-interval.js';
export type { RatioEstimate } from './ratio.js';
export { type Draw, drawBelow, seeded } from './random.js';
export { type Prediction, type ReliabilityRow, reliabilityTable } from './reliability.js';
export { restrictedMean } from './restricted-mean.js';
export {
  percentileOfSorted,
  type SortedDurations,
  sortedDurations,
  type SortedSurvival,
  sortedSurvival,
} from './sorted-survival.js';
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
export {
  FEWEST_IN_BASELINE,
  MOST_IN_BASELINE,
  movingRanges,
  type XmrChoices,
  type XmrForm,
  type XmrLimits,
  xmrLimits,
} from './xmr-limits.js';
export { XMR_RULES, type XmrRule, type XmrSide, type XmrSignal, xmrSignals } from './xmr-signals.js';
