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

/** The lines of a contract, each counted on its own axis. */
export interface StoredComposite {
  kind: 'COMPOSITE';
  /** The unit of the order's release allowance. */
  axis: DelayAxis['kind'];
  components: OnAxis<LineText>[];
  cap: string | null;
}

/** A delay profile as JSON, with its unit of delay. Amounts are strings of minor units. */
export type StoredProfile = OnAxis<LineText> | StoredComposite;

/**
 * The profile as the lib reads it.
 * @throws SyntaxError when an amount is not a whole number
 */
export function readProfile(stored: StoredProfile): DelayProfile {
  if (stored.kind !== 'COMPOSITE') return parseProfile(stored);
  const components = stored.components.map((line) => ({ axis: line.axis, profile: line }));
  return parseProfile({ ...stored, components });
}

/** The terms of an order, as its events keep them. */
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

/** Whether these terms may change the cost of a delay, or who answers for it. */
export const movesCost = (before: OrderTerms, after: OrderTerms): boolean =>
  !isDeepStrictEqual({ ...before, ...IDLE }, { ...after, ...IDLE });

/** Fields that change no cost: the customer and the phase. */
const IDLE = { customer: null, phase: null };
