export { type Accrued, accrued, type NextUnit, nextUnit } from './accrued.js';
export { attribute, type Leaf, type PartyShare } from './attribute.js';
export { dateAfter, type DelayAxis, delayUnits, releaseDate } from './axis.js';
export { costOn } from './cost.js';
export { describeDay } from './describe-day.js';
export { describeDays } from './describe-days.js';
export { describePromises } from './describe-promises.js';
export { describeProfile } from './describe-profile.js';
export { divergence, DIVERGENCE_TO_REVIEW } from './divergence.js';
export { type Effort, type EffortHistory, effortOf, type EffortSource } from './effort.js';
export { AGREED, type ExcessClass, type ExcessLeaf, excessLedger, type LifeOfRequest } from './excess-ledger.js';
export { type BreakEven, breakEven, expectedErrorCost, probabilityOfError } from './expected-error.js';
export { type DayHolder, type DayStep, explain } from './explain.js';
export {
  type LedgerEntry,
  type LedgerSum,
  splitByCause,
  sumOfLedger,
  threePointEstimate,
  UNLINKED,
  WEIGHT_OF_ANSWER,
  withoutDoubleCounting,
} from './failure-ledger.js';
export { EXTERNAL_HOLDER, type CostHolderClass, type CostHolderInterval, NO_REQUEST, UNBLOCKED } from './holder.js';
export { lateRaiseSeconds } from './late-raise.js';
export {
  answeredAt,
  effectiveCostOn,
  type OrderUnderPolicy,
  type OrderPolicy,
  risksBorne,
  wouldWait,
} from './order-policy.js';
export { blockedPastDeadline } from './past-deadline.js';
export type { PricedOrder } from './priced-order.js';
export { profileFaults } from './profile-faults.js';
export { type DelayProfileText, parseProfile } from './profile-text.js';
export { type DelayProfile, type Grace, NO_GRACE } from './profile.js';
export {
  byPlace,
  type Futures,
  type HeldUpOrder,
  nominalSaving,
  type OrderSaving,
  savedPerHour,
  savingAt,
} from './queue-order.js';
export type { Segment } from './segment.js';
export { type Accrual, cancelledBecauseLate, realised } from './segments.js';
export { needByAt, type PromiseKind, type Promises, promisesAt, type PromiseWord, wasBroken } from './promises.js';
export { dateInWords, hoursInWords, latenessInWords } from './words.js';
