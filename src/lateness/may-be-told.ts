import { LIKELY_LATE } from '../requests/index.js';
import type { Reckoned } from './reckon-late-chances.js';

/**
 * Somebody is told that the answer is likely late while that is news: its clock runs, and neither this nor the warning at half
 * of the time was told of the promise. From half of it on the warnings say all there is to say.
 */
export const mayBeTold = ({ clock, used, lateness }: Pick<Reckoned, 'clock' | 'used' | 'lateness'>): boolean =>
  lateness.standing === 'FORESEEN' &&
  lateness.basisPoints >= LIKELY_LATE &&
  clock.state === 'RUNNING' &&
  !clock.isTold &&
  !(clock.targetSeconds !== null && used.age * 2 >= clock.targetSeconds);
