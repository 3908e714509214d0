import { LIKELY_LATE } from '../requests/index.js';
import { chanceAt } from './foresee-lateness.js';
import { FIRST_VERSION } from './late-clock.js';
import type { ReckonedChance } from './reckon-late-chances.js';

type Told = Pick<ReckonedChance, 'clock' | 'used' | 'lateness' | 'stairs'>;

/**
 * Whether people are notified that a late answer is likely. Only while the clock runs, and only if neither this nor the
 * warning at 50 % of the target was sent for the promise. From 50 % on the warnings are sufficient.
 */
export const mayBeTold = (reckoned: Told): boolean => {
  const { clock, used, lateness } = reckoned;
  return (
    lateness.standing === 'FORESEEN' &&
    isLikely(lateness.basisPoints) &&
    !wasLikelyWhenSent(reckoned) &&
    clock.state === 'RUNNING' &&
    !clock.isTold &&
    !(clock.targetSeconds !== null && used.age * 2 >= clock.targetSeconds)
  );
};

const isLikely = (basisPoints: number | null): boolean => basisPoints !== null && basisPoints >= LIKELY_LATE;

/** Where most answers are late, a notice about each new request would be no news. A promise made later is news again. */
const wasLikelyWhenSent = ({ clock, stairs }: Told): boolean =>
  clock.targetVersion === FIRST_VERSION && stairs !== null && isLikely(chanceAt(stairs, 0));
