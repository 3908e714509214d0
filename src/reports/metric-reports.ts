import type { MetricReport } from './metrics/metric-report.js';
import { REOPENS } from './reopens/reopens.js';

/** The reports that are a page of SQL and the figures drawn from it. */
export const METRIC_REPORTS: readonly MetricReport[] = [REOPENS];
