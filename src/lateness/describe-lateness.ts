import { hoursInWords } from '@lockstep/delay-cost';
import { formatBasisPoints } from '@lockstep/money';
import { FEWEST_ENDED } from '@lockstep/statistics';
import { populationInWords } from '../delay-cost/index.js';
import type { ComparedWith } from '../requests/index.js';
import type { Lateness } from './foresee-lateness.js';

/**
 * The facts behind the chance that a request is answered too late. Seconds are working seconds of the department that
 * promised.
 */
export interface LatenessStory {
  lateness: Lateness;
  population: ComparedWith;
  observations: number;
  answered: number;
  ageSeconds: number;
  targetSeconds: number;
  /** Requests of the population that had lasted as long as this one, and were still open when the next one ended. */
  older: number;
  /** True when the promise is a date. */
  hasDate: boolean;
  paused: boolean;
}

/** The chance as sentences: first the figures, then their meaning. */
export const describeLateness = (story: LatenessStory): string[] =>
  story.lateness.standing === 'LATE'
    ? ['It is late already, whatever others took.']
    : [countsInWords(story), agesInWords(story), chanceInWords(story), ...circumstancesInWords(story)];

const countsInWords = ({ population, observations, answered }: LatenessStory): string =>
  answered === 0
    ? 'No request for this service was answered lately.'
    : `Of ${observations} requests ${populationInWords(population)} ${answered} are answered.`;

const agesInWords = ({ ageSeconds, targetSeconds, older }: LatenessStory): string =>
  `This one has taken ${hoursInWords(ageSeconds)} of working time and may take ${hoursInWords(targetSeconds)}; ` +
  `${older} of those lasted longer than it has.`;

function chanceInWords({ lateness, targetSeconds }: LatenessStory): string {
  switch (lateness.unknownBecause) {
    case 'TOO_FEW_ANSWERED':
      return `From fewer than ${FEWEST_ENDED} answers nobody can tell.`;
    case 'NONE_SO_OLD':
      return 'None that lasted as long was answered, so nobody can tell.';
    case 'NONE_WATCHED_SO_LONG':
      return `None was watched for ${hoursInWords(targetSeconds)}, so nobody can tell.`;
    case null:
      return (
        `${formatBasisPoints(BigInt(lateness.basisPoints))} of those lasted longer than ` +
        `${hoursInWords(targetSeconds)}: that likely it is answered too late.`
      );
  }
}

const circumstancesInWords = ({ hasDate, paused }: LatenessStory): string[] => [
  ...(hasDate ? ['A date was agreed for it: it may take the working time until then.'] : []),
  ...(paused ? ['It is paused, and taken as if it went on now.'] : []),
];
