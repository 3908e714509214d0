import { basisPoints } from '@lockstep/statistics';

/** How many requests went before all others, of how many. */
export interface ExpediteRate {
  submitted: number;
  /** Null where it would be about a person. */
  expedited: number | null;
  /** Basis points of the submitted; null where `expedited` is, or nothing was submitted. */
  share: number | null;
  /** More than a tenth. */
  alarm: boolean;
}

const ALARM_ABOVE_BP = 1000;

export function rateOf(counted: { submitted: number; expedited: number } | undefined, hidden: boolean): ExpediteRate {
  const { submitted, expedited } = counted ?? { submitted: 0, expedited: 0 };
  if (hidden) return { submitted, expedited: null, share: null, alarm: false };
  return {
    submitted,
    expedited,
    share: basisPoints(expedited, submitted),
    alarm: expedited * 10_000 > submitted * ALARM_ABOVE_BP,
  };
}
