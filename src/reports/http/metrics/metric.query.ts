import { IntersectionType, OmitType } from '@nestjs/swagger';
import { PRIORITIES, type Priority } from '../../../catalogue/index.js';
import { CHANNELS } from '../../../requests/index.js';
import type { Channel } from '../../../platform/events/index.js';
import { IsLocalDate, IsOneOf, IsText, Optional, QueryInteger } from '../../../platform/http/fields.js';
import { IsService } from '../../../platform/http/named-fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import {
  CHANCES,
  type ChanceTenth,
  type CellPlace,
  ROWS_BY,
  type RowsBy,
  type Split,
  SPLITS,
} from '../../metrics/metric-report.js';
import { OrdersQuery } from '../orders.query.js';
import { ReportQuery } from '../period.query.js';

/** The days and the requests of a report. */
export class MetricFilterQuery extends IntersectionType(ReportQuery, OrdersQuery) {
  @Optional()
  @IsService()
  serviceId?: string;

  @Optional()
  @IsOneOf(PRIORITIES, { enumName: 'Priority' })
  priority?: Priority;
}

/** And by whom the rows are. */
export class MetricRowsQuery extends MetricFilterQuery {
  /**
   * A row for each pair of departments, each that asks, each that answers, or one for all. Each pair, unless told; the report
   * about chances all together.
   */
  @Optional()
  @IsOneOf(ROWS_BY, { enumName: 'RowsBy' })
  by?: RowsBy;
}

/** And what splits them. */
export class MetricQuery extends MetricRowsQuery {
  /** Each row once more for each service, priority, channel, or week; for each tenth of a chance in the report about chances. */
  @Optional()
  @IsOneOf(SPLITS, { enumName: 'RowsSplit' })
  split?: Split;
}

/** Which day divides, and by whom the rows are. */
export class ComparisonQuery extends OmitType(MetricQuery, ['from', 'to', 'format', 'split'] as const) {
  /** The first day of what is called after, in the zone of your profile: of a new agreement, a new form, a new colleague. */
  @IsLocalDate({ example: '2026-02-02' })
  day: string;

  /** How many days before and how many after, today at the latest. */
  @Optional()
  @QueryInteger({ least: 7, most: 366 }, { default: 90 })
  days?: number = 90;
}

const FORMS = ['MEAN_RANGE', 'MEDIAN_RANGE'] as const;

/** Which figure, and of which departments. Without days: the last half year. */
export class WeeksQuery extends OmitType(MetricFilterQuery, ['format'] as const) {
  /** One of the figures that the report defines, durations aside. */
  @IsText({ max: 40 })
  figure: string;

  /** How ordinary variation is told: by the mean of the moving ranges, or by their median, which outliers do not move. */
  @Optional()
  @IsOneOf(FORMS, { enumName: 'XmrForm', default: 'MEAN_RANGE' })
  form?: (typeof FORMS)[number];
}

/** Which requests, and which page of them. */
export class RequestsBehindQuery extends IntersectionType(
  OmitType(MetricFilterQuery, ['format'] as const),
  PageQuery,
) {}

/** Which figure, and of which cell. */
export class RowsBehindQuery extends IntersectionType(MetricFilterQuery, PageQuery) {
  /** One of the figures that the report defines. */
  @IsText({ max: 40 })
  figure: string;

  @Optional()
  @IsOneOf(CHANNELS, { enumName: 'Channel' })
  channel?: Channel;

  /** Its Monday, in the zone of your profile. */
  @Optional()
  @IsLocalDate({ example: undefined })
  week?: string;

  /** The tenth of the scale, by the basis points it begins with; only in the report about chances. */
  @Optional()
  @IsOneOf(CHANCES, { enumName: 'ChanceTenth' })
  chance?: ChanceTenth;
}

/** The filter as the place of a row. */
export const placeIn = (
  query: MetricFilterQuery & Partial<Pick<RowsBehindQuery, 'channel' | 'week' | 'chance'>>,
): CellPlace => {
  const place: CellPlace = {
    requester: query.requesterDepartmentId,
    provider: query.providerDepartmentId,
    service: query.serviceId,
    priority: query.priority,
    channel: query.channel,
    week: query.week,
    chance: query.chance,
  };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
};
