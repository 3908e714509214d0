export { type Accrued, accrued, type NextUnit, nextUnit } from './accrued.js';
export { attribute, type Attribution, type AttributionInput, type Leaf, type PartyShare } from './attribute.js';
export { type DelayAxis, delayUnits } from './axis.js';
export { type Charge, chargesFor } from './charges.js';
export { costAfter, marginal } from './cost.js';
export { describeDay } from './describe-day.js';
export { describeProfile, type ProfileSetting } from './describe-profile.js';
export { type DayHolder, type DayStep, explain, type ExplanationInput } from './explain.js';
export { EXTERNAL, type HolderClass, type HolderInterval, NO_REQUEST, UNBLOCKED } from './holder.js';
export type { PricedOrder } from './priced-order.js';
export { type ProfileFault, profileFaults } from './profile-faults.js';
export { type DelayProfileText, parseProfile, toProfileText } from './profile-text.js';
export {
  type DelayProfile,
  type FixedDateProfile,
  type Grace,
  type LinearProfile,
  NO_GRACE,
  type StepProfile,
} from './profile.js';
export { type DelayCostRefusal, DelayCostRefused } from './refusal.js';
export { type Accrual, realised, type Segment } from './segments.js';
export { type LeafKey } from './sweep.js';
