import {
  type DelayAxis,
  type DelayProfile,
  type DelayProfileText,
  type OrderPolicy,
  parseProfile,
} from '@lockstep/delay-cost';
import { isDeepStrictEqual } from 'node:util';
import type { OrderPhase } from './customer-order.entity.js';
import type { TermsSource } from './customers/pin-defaults.js';

type OnAxis<Profile> = Profile & { axis: DelayAxis['kind'] };
type LineText = Exclude<DelayProfileText, { kind: 'COMPOSITE' }>;

/** Lines of a contract, each counted on its own axis. */
export interface StoredComposite {
  kind: 'COMPOSITE';
  /** The unit in which the order's allowance is counted. */
  axis: DelayAxis['kind'];
  components: OnAxis<LineText>[];
  cap: string | null;
}

/** A delay profile as JSON, sums as strings of minor units, with what it counts as a unit of delay. */
export type StoredProfile = OnAxis<LineText> | StoredComposite;

/** As the lib reads it. @throws SyntaxError when an amount is not a whole number. */
export function readProfile(stored: StoredProfile): DelayProfile {
  if (stored.kind !== 'COMPOSITE') return parseProfile(stored);
  const components = stored.components.map((line) => ({ axis: line.axis, profile: line }));
  return parseProfile({ ...stored, components });
}

/** The terms of an order, as events keep them. */
export interface OrderTerms {
  customer: string | null;
  customerId: string | null;
  contractTemplateId: string | null;
  value: string | null;
  currency: string;
  zone: string;
  promisedDate: string | null;
  releaseAllowanceDays: number;
  calendarDepartmentId: string | null;
  profile: StoredProfile | null;
  profileSource: TermsSource | null;
  policy: OrderPolicy;
  policySource: TermsSource | null;
  failureCost: string | null;
  failureCostSource: TermsSource | null;
  lostOrderLump: string | null;
  phase: OrderPhase;
  ownerDepartmentId: string;
}

/** Whether the cost of a delay, or who answers for it, may be another by these terms. */
export const movesCost = (before: OrderTerms, after: OrderTerms): boolean =>
  !isDeepStrictEqual({ ...before, ...IDLE }, { ...after, ...IDLE });

/** Fields that move no cost: the customer and the phase. */
const IDLE = { customer: null, phase: null };
