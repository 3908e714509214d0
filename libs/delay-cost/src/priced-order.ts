import { LocalDate } from '@lockstep/working-time';
import { DelayAxis } from './axis.js';
import { DelayProfile } from './profile.js';
import { EndedPromise } from './promises.js';

/** The promises to a customer and the price of lateness. Amounts are in minor units of the order's currency. */
export interface PricedOrder {
  profile: DelayProfile;
  value: bigint;
  axis: DelayAxis;
  /** The last local date on which a release is on time. */
  promised: LocalDate;
  /** The promises before this one, oldest first; absent if there are none. The cost of breaking them stays. */
  earlier?: readonly EndedPromise[];
}
