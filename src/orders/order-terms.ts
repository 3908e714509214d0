import type { OrderPolicy } from '@lockstep/delay-cost';
import { isDeepStrictEqual } from 'node:util';
import type { OrderPhase } from './customer-order.entity.js';
import type { OrderTermsSource } from './customers/pin-defaults.js';
import type { StoredProfile } from './stored-profile.js';

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
  profileSource: OrderTermsSource | null;
  policy: OrderPolicy;
  policySource: OrderTermsSource | null;
  failureCost: string | null;
  failureCostSource: OrderTermsSource | null;
  lostOrderLump: string | null;
  phase: OrderPhase;
  ownerDepartmentId: string;
}

/** Whether these terms may change the cost of a delay, or who answers for it. */
export const movesCost = (before: OrderTerms, after: OrderTerms): boolean =>
  !isDeepStrictEqual({ ...before, ...IDLE }, { ...after, ...IDLE });

/** Fields that change no cost: the customer and the phase. */
const IDLE = { customer: null, phase: null };
