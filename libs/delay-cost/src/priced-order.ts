import { LocalDate } from '@lockstep/working-time';
import { DelayAxis } from './axis.js';
import { DelayProfile } from './profile.js';

/** What a customer was promised, as far as lateness has a price. Sums in minor units of the order's currency. */
export interface PricedOrder {
  profile: DelayProfile;
  value: bigint;
  axis: DelayAxis;
  /** The last local date on which a release is on time. */
  promised: LocalDate;
}
