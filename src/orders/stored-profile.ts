import { type DelayAxis, type DelayProfileText } from '@lockstep/delay-cost';

/** A delay profile as JSON, sums as strings of minor units, with what it counts as a unit of delay. */
export type StoredProfile = DelayProfileText & { axis: DelayAxis['kind'] };

/** What of an order decides its price, as events keep it. */
export interface OrderTerms {
  customer: string | null;
  value: string | null;
  currency: string;
  zone: string;
  promisedDate: string | null;
  releaseAllowanceDays: number;
  profile: StoredProfile | null;
}
