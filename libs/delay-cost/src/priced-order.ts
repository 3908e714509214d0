import { LocalDate } from '@lockstep/working-time';
import { DelayAxis } from './axis.js';
import { DelayProfile } from './profile.js';
import { EndedPromise } from './promises.js';

/** The promises made to a customer, as far as lateness has a price. Sums are in minor units of the order's currency. */
export interface PricedOrder {
  profile: DelayProfile;
  value: bigint;
  axis: DelayAxis;
  /** The last local date on which a release is on time. */
  promised: LocalDate;
  /** Promises this one took the place of, oldest first; left out: none. What broke them has cost what it has cost. */
  earlier?: readonly EndedPromise[];
}
