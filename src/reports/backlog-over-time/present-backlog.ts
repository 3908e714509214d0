import { Injectable } from '@nestjs/common';
import type { BacklogThen, BacklogStep } from './backlog-over-time.report.js';
import { chartOf } from '../metrics/weeks.js';
import type { BacklogFiguresDto, BacklogThenDto, MedianAgeChartDto } from './backlog-over-time.dto.js';
import { PresentMetrics } from '../http/metrics/present-metrics.js';
import { presentLimits } from '../http/metrics/present-weeks.js';

/** Presents snapshots with the names of their departments and services. */
@Injectable()
export class PresentBacklog {
  constructor(private readonly metrics: PresentMetrics) {}

  async rows(found: readonly BacklogThen[], step: BacklogStep): Promise<BacklogThenDto[]> {
    const placed = found.map((then) => ({ then, place: placeOf(then) }));
    const named = await this.metrics.names(placed);
    return placed.map(({ then, place }) => {
      const { provider, service, priority } = named(place);
      const { day, bucket, takenAt, open, isHidden } = then;
      const figures = isHidden ? null : figuresOf(then);
      const week = step === 'WEEK' ? bucket : null;
      return { department: provider!, day, week, takenAt, service, priority, open, suppressed: isHidden, figures };
    });
  }
}

const placeOf = ({ departmentId, serviceId, priority }: BacklogThen) => ({
  provider: departmentId,
  ...(serviceId !== null && { service: serviceId }),
  ...(priority !== null && { priority }),
});

const figuresOf = ({ overdue, effortMinutes, p50, p85, max }: BacklogThen): BacklogFiguresDto => ({
  overdue,
  effortMinutes,
  age: p50 === null || p85 === null || max === null ? null : { p50, p85, max },
});

/** One chart for each department. The rows must be weeks, in their sequence. */
export function medianAgeCharts(rows: readonly BacklogThenDto[]): MedianAgeChartDto[] {
  const ofDepartments = new Map<string, BacklogThenDto[]>();
  for (const row of rows) ofDepartments.set(row.department.id, [...(ofDepartments.get(row.department.id) ?? []), row]);
  return [...ofDepartments.values()].map((weeks) => {
    const points = weeks.map(({ week, figures }) => ({ week: week!, value: figures?.age?.p50 ?? null }));
    const { limits, signals } = chartOf(points, 'MEAN_RANGE', false);
    return {
      department: weeks[0]!.department,
      points,
      limits: limits === null ? null : presentLimits(limits),
      signals,
    };
  });
}
