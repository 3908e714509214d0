import { LIKELY_LATE } from '../requests/index.js';
import type { Reckoned } from './reckon-late-chances.js';

/**
 * Whether people are notified that a late answer is likely. Only while the clock runs, and only if neither this nor the
 * warning at 50 % of the target was sent for the promise. From 50 % on the warnings are sufficient.
 */
export const mayBeTold = ({ clock, used, lateness }: Pick<Reckoned, 'clock' | 'used' | 'lateness'>): boolean =>
  lateness.standing === 'FORESEEN' &&
  lateness.basisPoints >= LIKELY_LATE &&
  clock.state === 'RUNNING' &&
  !clock.isTold &&
  !(clock.targetSeconds !== null && used.age * 2 >= clock.targetSeconds);
