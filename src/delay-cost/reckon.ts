import {
  type Accrual,
  accrued,
  attribute,
  delayUnits,
  EXTERNAL,
  type HolderInterval,
  nextUnit,
  type PartyShare,
  type PricedOrder,
  realised,
} from '@lockstep/delay-cost';
import { roundHalfUp } from '@lockstep/money';
import type { Instant } from '@lockstep/working-time';
import type { DelayCost, DelayHolder, DelayParty } from './delay-cost.js';

/** What the reckoning says; the rest of a `DelayCost` is the order's. */
export type Reckoned = Pick<DelayCost, 'state' | 'units' | 'cost' | 'leaves' | 'parties' | 'running' | 'nextDay'>;

/** An order that is still open. */
export function reckonOpen(order: PricedOrder, blocking: HolderInterval[], now: Instant): Reckoned {
  const { cost, finished, running } = accrued(order, now);
  return {
    state: now > finished.window.start ? 'ACCRUING' : 'NOT_LATE',
    units: delayUnits(order.axis, order.promised, now),
    cost,
    ...share(finished, blocking),
    running: running && { ...running, holders: holdersAt(blocking, now) },
    nextDay: nextUnit(order, now),
  };
}

/** An order that left at the instant. */
export function reckonReleased(order: PricedOrder, blocking: HolderInterval[], releasedAt: Instant): Reckoned {
  const accrual = realised(order, releasedAt);
  const { units, cost } = accrual;
  return { state: 'REALISED', units, cost, ...share(accrual, blocking), running: null, nextDay: null };
}

/** Without a price there is nothing to reckon. */
export const UNPRICED: Reckoned = {
  state: 'UNPRICED',
  units: 0,
  cost: 0n,
  leaves: [],
  parties: [],
  running: null,
  nextDay: null,
};

function share({ segments }: Accrual, blocking: HolderInterval[]): Pick<Reckoned, 'leaves' | 'parties'> {
  const { leaves, parties } = attribute({ segments, blocking });
  return { leaves, parties: parties.map(toParty) };
}

const toParty = ({ party, amount, sole, involved }: PartyShare): DelayParty => ({
  party,
  amount,
  sole: roundHalfUp(sole.numerator, sole.denominator),
  involved: roundHalfUp(involved.numerator, involved.denominator),
});

const holdersAt = (blocking: HolderInterval[], now: Instant): DelayHolder[] =>
  blocking
    .filter(({ start, end }) => start <= now && now < end)
    .map(({ party, cls, request }) => ({ party: cls === 'EX' ? EXTERNAL : party, cls, request }));
