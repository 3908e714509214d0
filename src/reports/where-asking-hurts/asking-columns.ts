import { ATTAINMENT } from '../attainment/attainment.js';
import { CHASERS } from '../chasers/chasers.js';
import type { FigureValue } from '../metrics/figure-values.js';
import type { MetricReport } from '../metrics/metric-report.js';
import { REOPENS } from '../reopens/reopens.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { SATISFACTION } from '../satisfaction/satisfaction.js';
import { TRANSFERS } from '../transfers/transfers.js';

/** A figure of another report, and the number of it by which rows are compared. */
export interface AskingColumn {
  report: MetricReport;
  figure: string;
  /** A number that is higher for a worse value. Null: the figure has no value. */
  badness: (value: FigureValue) => number | null;
}

const moreIsWorse = ({ value }: FigureValue): number | null => value;
const lessIsWorse = ({ value }: FigureValue): number | null => (value === null ? null : -value);

/** Too many answers are still open for the percentile. It then counts as longer than every known one. */
const longerIsWorse = ({ p85, p85LongerThan }: FigureValue): number | null =>
  p85LongerThan === null ? p85 : Number.POSITIVE_INFINITY;

/** The report with the number of submitted requests. */
export const VOLUME = RESPONSE_TIMES;

/** The figures in the sequence of the columns. */
export const ASKING_COLUMNS: readonly AskingColumn[] = [
  { report: RESPONSE_TIMES, figure: 'answer', badness: longerIsWorse },
  { report: ATTAINMENT, figure: 'answer', badness: lessIsWorse },
  { report: REOPENS, figure: 'reopenRate', badness: moreIsWorse },
  { report: TRANSFERS, figure: 'roundTripsPerRequest', badness: moreIsWorse },
  { report: CHASERS, figure: 'withoutReminder', badness: lessIsWorse },
  { report: SATISFACTION, figure: 'content', badness: lessIsWorse },
];
