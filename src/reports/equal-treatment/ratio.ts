import { basisPoints } from '@lockstep/statistics';

/** Beyond one and a half times what all wait, or below two thirds of it, somebody is treated otherwise. */
const SLOWER_THAN = 15_000;
const FASTER_THAN = 6_700;

export interface Ratio {
  /** Basis points of what all wait. */
  share: number;
  treated: 'SLOWER' | 'FASTER' | 'ALIKE';
}

/** The wait of one department by the wait of all for the same; null where too few answers were given to tell either. */
export function ratioOf(own: number | null, all: number | null): Ratio | null {
  const share = own === null || all === null ? null : basisPoints(own, all);
  if (share === null) return null;
  return { share, treated: share > SLOWER_THAN ? 'SLOWER' : share < FASTER_THAN ? 'FASTER' : 'ALIKE' };
}
