import { ATTAINMENT } from '../attainment/attainment.js';
import { CHASERS } from '../chasers/chasers.js';
import type { FigureValue } from '../metrics/figure-values.js';
import type { MetricReport } from '../metrics/metric-report.js';
import { REOPENS } from '../reopens/reopens.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { SATISFACTION } from '../satisfaction/satisfaction.js';
import { TRANSFERS } from '../transfers/transfers.js';

/** A figure of another report, and by which of its numbers rows are compared. */
export interface AskingColumn {
  report: MetricReport;
  figure: string;
  /** The higher the worse. Null: the figure is not told. */
  badness: (value: FigureValue) => number | null;
}

const moreIsWorse = ({ value }: FigureValue): number | null => value;
const lessIsWorse = ({ value }: FigureValue): number | null => (value === null ? null : -value);

/** So many answers are outstanding that nobody knows the percentile: longer than each that is known. */
const longerIsWorse = ({ p85, p85LongerThan }: FigureValue): number | null =>
  p85LongerThan === null ? p85 : Number.POSITIVE_INFINITY;

/** The report that says how many requests were sent. */
export const VOLUME = RESPONSE_TIMES;

/** In the order in which they are read. */
export const ASKING_COLUMNS: readonly AskingColumn[] = [
  { report: RESPONSE_TIMES, figure: 'answer', badness: longerIsWorse },
  { report: ATTAINMENT, figure: 'answer', badness: lessIsWorse },
  { report: REOPENS, figure: 'reopenRate', badness: moreIsWorse },
  { report: TRANSFERS, figure: 'roundTripsPerRequest', badness: moreIsWorse },
  { report: CHASERS, figure: 'withoutReminder', badness: lessIsWorse },
  { report: SATISFACTION, figure: 'content', badness: lessIsWorse },
];
