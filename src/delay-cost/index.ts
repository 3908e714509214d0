export {
  DELAY_STATES,
  type DelayCost,
  type DelayHolder,
  type DelayParty,
  type DelayState,
  isNoDepartment,
} from './delay-cost.js';
export { DelayCostModule } from './delay-cost.module.js';
export { DelayCosts } from './delay-costs.js';
export { PresentDelayCost } from './http/present-delay-cost.js';
