import type { Figure, MetricReport } from '../metrics/metric-report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const MISSED = 'Requests whose answer fell due in the period and came too late, or is late and still open.';

const cause = (column: string, definition: string): Figure => ({
  metric: 'M4',
  kind: 'SHARE',
  part: column,
  whole: 'missed',
  definition,
  population: MISSED,
  basis:
    'Working time of the provider. Each miss has exactly one cause, the first in the order of this list that holds.',
});

export const BREACH_CAUSES: MetricReport = {
  path: 'breach-causes',
  operation: 'breachCauses',
  summary: 'Why answers come too late',
  description:
    'Each missed answer has one cause, found by the same rule for everybody. No cause names a person. The explanation of the department that missed the target stands beside it in the rows, and changes no cause.',
  sql: sqlFile('./breach-causes.sql', import.meta.url),
  repeats: 'false',
  comparesWithUsualTimes: true,
  beside: { cause: 'cause', word: 'word', disputed: 'disputed' },
  figures: {
    missed: {
      metric: 'M4',
      kind: 'COUNT',
      of: 'missed',
      definition: 'Answers that missed their time.',
      population: MISSED,
      basis: 'Working time of the provider.',
    },
    targetUnrealistic: cause(
      'target_unrealistic',
      'The target is shorter than the time that half of the requests of the same service and priority needed, of those sent in the ninety days before. Open ones count as long as they have lasted (Kaplan–Meier); twenty or more were answered.',
    ),
    incompleteWhenSent: cause(
      'incomplete',
      'It was sent without an answer in a required field, and a question had to be asked before half of the time was used.',
    ),
    waitedInQueue: cause('queue', 'Most of the time was used before anybody began.'),
    tookLongToWork: cause('work', 'Most of the time was used while somebody worked on it.'),
    handedOn: cause('transfer', 'Most of the time was used while it was being handed on.'),
    explained: {
      metric: 'M4',
      kind: 'SHARE',
      part: 'explained',
      whole: 'missed',
      definition: 'The lead of the department that missed said why, in words of their own.',
      population: MISSED,
      basis: 'A count. No word changes a cause.',
    },
    disputed: {
      metric: 'M4',
      kind: 'SHARE',
      part: 'disputed',
      whole: 'missed',
      definition: 'That lead says that the cause found here does not hold; it is counted all the same.',
      population: MISSED,
      basis: 'A count, by the latest word.',
    },
    bouncedLate: {
      metric: 'M4',
      kind: 'COUNT',
      of: 'bounced_late',
      definition: 'Handed on when it was late already; counted beside its cause.',
      population: MISSED,
      basis: 'Working time of the provider.',
    },
  },
};
