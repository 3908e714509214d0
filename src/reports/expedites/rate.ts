import { basisPoints } from '@lockstep/statistics';

/** The number of expedited requests and of submitted requests. */
export interface ExpediteRate {
  submitted: number;
  /** Null where the figure would be about one person. */
  expedited: number | null;
  /** Basis points of the submitted requests. Null where `expedited` is null or nothing was submitted. */
  share: number | null;
  /** True: more than a tenth. */
  alarm: boolean;
}

const ALARM_ABOVE_BP = 1000;

export function expediteRateOf(
  counted: { submitted: number; expedited: number } | undefined,
  hidden: boolean,
): ExpediteRate {
  const { submitted, expedited } = counted ?? { submitted: 0, expedited: 0 };
  if (hidden) return { submitted, expedited: null, share: null, alarm: false };
  return {
    submitted,
    expedited,
    share: basisPoints(expedited, submitted),
    alarm: expedited * 10_000 > submitted * ALARM_ABOVE_BP,
  };
}

/** The rate among the requests of a filter. The alarm is about all requests of a department. */
export const rateWithoutAlarm: typeof expediteRateOf = (counted, hidden) => ({
  ...expediteRateOf(counted, hidden),
  alarm: false,
});
