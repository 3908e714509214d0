import { basisPoints } from '@lockstep/statistics';

/** A wait above 1.5 times the wait of all, or below two thirds of it, is unequal treatment. Basis points. */
const SLOWER_THAN = 15_000;
const FASTER_THAN = 6_700;

export interface TreatmentRatio {
  /** The wait in basis points of the wait of all. */
  share: number;
  treated: 'SLOWER' | 'FASTER' | 'ALIKE';
}

/** The wait of one department divided by the wait of all for the same. Null where too few answers were given for either. */
export function ratioOf(own: number | null, all: number | null): TreatmentRatio | null {
  const share = own === null || all === null ? null : basisPoints(own, all);
  if (share === null) return null;
  return { share, treated: share > SLOWER_THAN ? 'SLOWER' : share < FASTER_THAN ? 'FASTER' : 'ALIKE' };
}
