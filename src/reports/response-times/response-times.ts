import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ASKED = 'Requests sent in the period.';
const OPEN_COUNT =
  'Open ones count as long as they have lasted, those that ended without an answer up to then (Kaplan–Meier).';
const WORKING = 'Working time of the provider.';
const RESPONSE = 'From the sending to the first shared answer, question, offer or message of the provider.';

export const RESPONSE_TIMES: MetricReport = {
  path: 'response-times',
  operation: 'responseTimes',
  summary: 'Times of first responses and answers',
  description:
    'Split it by service, priority, channel or week. Half of the requests take at most the median, 85 and 95 of a hundred at most the other two values.',
  sql: sqlFile('./response-times.sql', import.meta.url),
  repeats: 'false',
  figures: {
    asked: {
      metric: 'M2',
      kind: 'COUNT',
      of: 'asked',
      definition: 'Requests sent.',
      population: ASKED,
      basis: 'A count.',
    },
    firstResponse: {
      metric: 'M1',
      kind: 'DURATION',
      seconds: 'response_working',
      ended: 'responded',
      runningFor: 'response_running_for',
      definition: RESPONSE,
      population: `${ASKED} ${OPEN_COUNT}`,
      basis: WORKING,
    },
    firstResponseCalendar: {
      metric: 'M1',
      kind: 'DURATION',
      seconds: 'response_calendar',
      ended: 'responded',
      definition: RESPONSE,
      population: `${ASKED} ${OPEN_COUNT}`,
      basis: 'Calendar time, as whoever asked felt it.',
    },
    bareAcknowledgements: {
      metric: 'M1',
      kind: 'SHARE',
      part: 'acknowledged',
      whole: 'responded',
      definition:
        'How many first responses only said that the request was taken on, and neither answered nor asked. 95 % interval by Wilson.',
      population: `${ASKED} Those that were responded to.`,
      basis: 'A count.',
    },
    answer: {
      metric: 'M2',
      kind: 'DURATION',
      seconds: 'answer_working',
      ended: 'answered',
      runningFor: 'answer_running_for',
      definition: 'The time that the provider held the request until its last answer.',
      population: `${ASKED} ${OPEN_COUNT}`,
      basis: WORKING,
    },
    answerCalendar: {
      metric: 'M2',
      kind: 'DURATION',
      seconds: 'answer_calendar',
      ended: 'answered',
      definition: 'From the asking to the last answer.',
      population: `${ASKED} ${OPEN_COUNT}`,
      basis: 'Calendar time, as whoever asked felt it.',
    },
    endedOtherwise: {
      metric: 'M2',
      kind: 'SHARE',
      part: 'ended_otherwise',
      whole: 'asked',
      definition:
        'How many ended without an answer. Above a fifth the durations beside are not to be trusted: they suppose that the ending had nothing to do with how hard the request was.',
      population: ASKED,
      basis: 'A count.',
    },
  },
};
