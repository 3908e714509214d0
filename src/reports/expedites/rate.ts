import { basisPoints } from '@lockstep/statistics';

/** How many requests went before all others, of how many. */
export interface ExpediteRate {
  submitted: number;
  /** Null where so few were submitted that it would be about a person. */
  expedited: number | null;
  /** Basis points of the submitted; null where `expedited` is, or nothing was submitted. */
  share: number | null;
  /** More than a tenth. */
  alarm: boolean;
}

const FEWEST_SHOWN = 5;
const ALARM_ABOVE_BP = 1000;

/** @param ownLead the reader leads the department, and sees its small figures too. */
export function rateOf(counted: { submitted: number; expedited: number } | undefined, ownLead: boolean): ExpediteRate {
  const { submitted, expedited } = counted ?? { submitted: 0, expedited: 0 };
  if (submitted < FEWEST_SHOWN && !ownLead) return { submitted, expedited: null, share: null, alarm: false };
  return {
    submitted,
    expedited,
    share: basisPoints(expedited, submitted),
    alarm: expedited * 10_000 > submitted * ALARM_ABOVE_BP,
  };
}
