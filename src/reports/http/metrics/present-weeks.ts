import { type Fraction, roundHalfUp } from '@lockstep/money';
import { localDateOf } from '@lockstep/working-time';
import type { XmrLimits } from '@lockstep/statistics';
import { toSeconds } from '../../../platform/clock/clock.js';
import type { Days } from '../../period.js';
import { unitOf } from '../../metrics/figure-values.js';
import type { Figure, MetricReport } from '../../metrics/metric-report.js';
import type { MetricRow } from '../../metrics/metric-table.js';
import { chartOf, emptyWeekOf, wholeWeeks } from '../../metrics/weeks.js';
import { dayAfter } from '../report-periods.js';
import type { MetricWeeksDto, WeekLimitsDto } from './metric.dto.js';
import type { WeeksQuery } from './metric.query.js';
import { definitionsOf } from './present-metrics.js';

/** The weeks among the days that are over, also those in which nothing happened. */
export function presentWeeks(
  report: MetricReport,
  { figure: name, form = 'MEAN_RANGE' }: WeeksQuery,
  figure: Figure,
  rows: readonly MetricRow[],
  { firstDay, lastDay, zone }: Days,
  asOf: Date,
): Pick<MetricWeeksDto, 'definition' | 'unit' | 'points' | 'limits' | 'signals'> {
  const told = new Map(rows.map(({ place, figures }) => [place.week!, figures?.[name]?.value ?? null]));
  const today = localDateOf(zone, toSeconds(asOf));
  const points = wholeWeeks(firstDay, lastDay < today ? lastDay : dayAfter(today, -1)).map((week) => ({
    week,
    value: told.has(week) ? told.get(week)! : emptyWeekOf(figure),
  }));
  const { limits, signals } = chartOf(points, form, figure.kind === 'SUM');
  const definition = definitionsOf(report).find((each) => each.figure === name)!;
  return { definition, unit: unitOf(figure), points, limits: limits === null ? null : presentLimits(limits), signals };
}

export const presentLimits = ({ baseline, centre, lower, upper, rangeLimit }: XmrLimits): WeekLimitsDto => ({
  baseline,
  centre: hundredth(centre),
  lower: hundredth(lower),
  upper: hundredth(upper),
  range: hundredth(rangeLimit),
});

/** Drawn and not paid: two decimals are enough. */
const hundredth = ({ numerator, denominator }: Fraction): number =>
  Number(roundHalfUp(numerator * 100n, denominator)) / 100;
