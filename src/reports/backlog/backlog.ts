import type { MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const OPEN = 'Requests that wait for an answer at this moment, whenever they were asked.';

export const BACKLOG: MetricReport = {
  path: 'backlog',
  operation: 'backlog',
  summary: 'Requests that wait for an answer, and for how long',
  description:
    'The report shows the present moment: the days of the period are not used. A row also counts recent answers, for its pace.',
  sql: sqlFile('./backlog.sql', import.meta.url),
  repeats: 'true',
  periodOf: 'PRESENT',
  figures: {
    open: {
      metric: 'M6',
      kind: 'COUNT',
      of: 'is_open',
      definition: 'Requests without an answer.',
      population: OPEN,
      basis: 'A count.',
    },
    overdue: {
      metric: 'M6',
      kind: 'COUNT',
      of: 'overdue',
      definition: 'Past their instant of breach, while the department that answers has to act.',
      population: OPEN,
      basis: 'Working time of the provider.',
    },
    waitingElsewhere: {
      metric: 'M6',
      kind: 'COUNT',
      of: 'waiting_elsewhere',
      definition: 'Waiting for a reply of the department that asked, or for somebody outside.',
      population: OPEN,
      basis: 'A count.',
    },
    age: {
      metric: 'M6',
      kind: 'DURATION',
      seconds: 'age',
      ended: 'is_known',
      definition: 'How long they have waited so far.',
      population: OPEN,
      basis: 'Calendar time, from the asking to now.',
    },
    effort: {
      metric: 'M6',
      kind: 'SUM',
      of: 'effort',
      unit: 'MINUTES',
      definition: 'The work they are estimated to take; what nobody estimated adds nothing.',
      population: OPEN,
      basis: 'Minutes, as estimated.',
    },
    weeksOfWork: {
      metric: 'M6',
      kind: 'QUOTIENT',
      of: 'waiting',
      per: 'answered_lately',
      times: 6,
      unit: 'HUNDREDTHS',
      definition: 'Open requests by the requests answered in a week, on average of the last six weeks.',
      population: OPEN,
      basis: 'Weeks, in hundredths.',
    },
  },
};
