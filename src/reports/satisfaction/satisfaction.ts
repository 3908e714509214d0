import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

/** The smallest number of ratings for a share. With fewer, a single rating would move it by more than ten percent. */
const FEWEST_RATINGS = 10;

const ANSWERS = 'Answers given in the period; merged requests are left out.';
const RATED = 'The last rating of each person on a request, where the answer they rated was given in the period';
const SERVICE_RATED = `${RATED}; people of the department that asked.`;
const ASK_RATED = `${RATED}; people of the department that answered.`;
const ASKED =
  'Answers given in the period about which the side was asked, or had rated by itself. One that was reopened before ' +
  'anybody had rated it is left out.';
const SHOWN_FROM = `Shown from ${FEWEST_RATINGS} ratings on. 95 % interval by Wilson.`;
const STARS = 'One to five stars.';

export const SATISFACTION: MetricReport = {
  path: 'satisfaction',
  operation: 'satisfaction',
  summary: 'Ratings of each side’s work by the other',
  description:
    'The requester rates the answer, the provider rates how complete the request was. Read each share beside the number of ratings and beside the promise. A promise that is kept while people stay discontent is the wrong promise.',
  sql: sqlFile('./satisfaction.sql', import.meta.url),
  repeats: 'true',
  figures: {
    content: {
      metric: 'M13',
      kind: 'SHARE',
      part: 'content',
      whole: 'service_rated',
      fewest: FEWEST_RATINGS,
      definition: `How many ratings of answers are four or five stars. ${SHOWN_FROM}`,
      population: SERVICE_RATED,
      basis: STARS,
    },
    ratings: {
      metric: 'M13',
      kind: 'COUNT',
      of: 'service_rated',
      definition: 'Ratings of answers.',
      population: SERVICE_RATED,
      basis: 'A count.',
    },
    responseRate: {
      metric: 'M13',
      kind: 'SHARE',
      part: 'service_answered',
      whole: 'service_asked',
      definition: 'About how many of the answers somebody of the department that asked gave a rating.',
      population: ASKED,
      basis: 'A count.',
    },
    completeAsks: {
      metric: 'M13',
      kind: 'SHARE',
      part: 'complete',
      whole: 'ask_rated',
      fewest: FEWEST_RATINGS,
      definition: `How many ratings of requests, by those who answered them, are four or five stars. ${SHOWN_FROM}`,
      population: ASK_RATED,
      basis: STARS,
    },
    ratingsOfAsks: {
      metric: 'M13',
      kind: 'COUNT',
      of: 'ask_rated',
      definition: 'Ratings of how complete requests were.',
      population: ASK_RATED,
      basis: 'A count.',
    },
    responseRateOfProvider: {
      metric: 'M13',
      kind: 'SHARE',
      part: 'ask_answered',
      whole: 'ask_asked',
      definition: 'About how many of the answers somebody of the department that gave them rated the request.',
      population: ASKED,
      basis: 'A count.',
    },
    ratedInTime: {
      metric: 'M13',
      kind: 'SHARE',
      part: 'in_time',
      whole: 'judged',
      definition: 'How many of the rated answers kept the promise: to hold the share of content ones against.',
      population: `${SERVICE_RATED} Requests without a result of the promise are left out.`,
      basis: 'Working time of the provider.',
    },
    discontentInTime: {
      metric: 'M13',
      kind: 'SHARE',
      part: 'discontent',
      whole: 'in_time',
      fewest: FEWEST_RATINGS,
      definition: `How many ratings of answers that kept the promise are three stars or fewer. ${SHOWN_FROM}`,
      population: SERVICE_RATED,
      basis: STARS,
    },
    answers: {
      metric: 'M13',
      kind: 'COUNT',
      of: 'given',
      definition: 'Answers given.',
      population: ANSWERS,
      basis: 'A count.',
    },
  },
};
