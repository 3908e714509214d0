import { Injectable } from '@nestjs/common';
import { Services } from '../../../catalogue/index.js';
import { Departments } from '../../../departments/index.js';
import type { FigureValue } from '../../metrics/figure-values.js';
import type { MetricReport, CellPlace } from '../../metrics/metric-report.js';
import type { MetricRow } from '../../metrics/metric-table.js';
import type { RowBehind } from '../../metrics/rows-behind.js';
import type {
  ComparedRowDto,
  ComparedSideDto,
  MetricDefinitionDto,
  MetricRowDto,
  MetricValueDto,
  RowBehindDto,
} from './metric.dto.js';
import type { MetricFilterQuery } from './metric.query.js';

type NamedPlace = Pick<MetricRowDto, 'requester' | 'provider' | 'service' | 'priority'>;

/** Rows of reports with the names of what they are about. */
@Injectable()
export class PresentMetrics {
  constructor(
    private readonly departments: Departments,
    private readonly services: Services,
  ) {}

  async rows(report: MetricReport, query: MetricFilterQuery, rows: readonly MetricRow[]): Promise<MetricRowDto[]> {
    const named = await this.names(rows);
    return rows.map(({ place, requests, figures }) => ({
      ...named(place),
      channel: place.channel ?? null,
      week: place.week ?? null,
      chance: place.chance ?? null,
      requests,
      suppressed: figures === null,
      figures: figures === null ? null : valuesOf(report, query, place, figures),
    }));
  }

  /** The names of what the rows are about. */
  async names(rows: readonly { place: CellPlace }[]): Promise<(place: CellPlace) => NamedPlace> {
    const departments = new Map((await this.departments.all()).map((department) => [department.id, department]));
    const ids = new Set(rows.flatMap(({ place }) => place.service ?? []));
    const services = new Map((await this.services.find([...ids])).map((service) => [service.id, service]));
    const named = (id: string | undefined, all: ReadonlyMap<string, { id: string; code: string; name: string }>) => {
      const found = id === undefined ? undefined : all.get(id);
      return found === undefined ? null : { id: found.id, code: found.code, name: found.name };
    };
    return (place) => ({
      requester: named(place.requester, departments),
      provider: named(place.provider, departments),
      service: named(place.service, services),
      priority: place.priority ?? null,
    });
  }
}

export const definitionsOf = ({ figures }: Pick<MetricReport, 'figures'>): MetricDefinitionDto[] =>
  Object.entries(figures).map(([figure, { metric, definition, population, basis }]) => ({
    metric,
    figure,
    definition,
    population,
    basis,
  }));

const NOTHING: ComparedSideDto = { requests: 0, suppressed: true, figures: null };

/** The rows of both sides of a day, one for each that is on either. */
export function compared(before: readonly MetricRowDto[], after: readonly MetricRowDto[]): ComparedRowDto[] {
  const rows = new Map<string, ComparedRowDto>();
  const put = (side: 'before' | 'after') => (row: MetricRowDto) => {
    const { requester, provider, service, priority, channel, requests, suppressed, figures } = row;
    const place = { requester, provider, service, priority, channel };
    const key = JSON.stringify(place);
    const found = rows.get(key) ?? { ...place, before: NOTHING, after: NOTHING };
    rows.set(key, { ...found, [side]: { requests, suppressed, figures } });
  };
  before.forEach(put('before'));
  after.forEach(put('after'));
  return [...rows.values()];
}

export const presentRowBehind = ({ number, state, at, isPart, amount, beside }: RowBehind): RowBehindDto => ({
  number,
  state,
  at,
  isPart,
  amount,
  beside: Object.entries(beside ?? {}).map(([name, value]) => ({ name, value })),
  request: number === null ? null : `/api/v1/requests/${number}`,
});

const valuesOf = (
  report: MetricReport,
  query: MetricFilterQuery,
  place: CellPlace,
  figures: Record<string, FigureValue>,
): MetricValueDto[] =>
  Object.entries(figures).map(([figure, value]) => presentValue(report, query, place, figure, value));

export function presentValue(
  report: MetricReport,
  query: MetricFilterQuery,
  place: CellPlace,
  figure: string,
  { unit, value, of, interval, p85, p95, longest, longerThan }: FigureValue,
): MetricValueDto {
  const requests = requestsBehind(report, query, place, figure);
  return { figure, unit, value, of, interval, p85, p95, longest, longerThan, requests };
}

const PARAMETER: Record<keyof CellPlace, string> = {
  requester: 'requesterDepartmentId',
  provider: 'providerDepartmentId',
  service: 'serviceId',
  priority: 'priority',
  channel: 'channel',
  week: 'week',
  chance: 'chance',
};

type OfReport = Pick<MetricReport, 'path'>;

export const requestsBehind = (
  { path }: OfReport,
  query: MetricFilterQuery,
  place: CellPlace,
  figure: string,
): string => linkTo(`${path}/requests`, { figure, ...parametersOf(query, place) });

/** Where a report of a single figure lists the requests of this row. */
export const linkToRequests = ({ path }: OfReport, query: MetricFilterQuery, place: CellPlace): string =>
  linkTo(`${path}/requests`, parametersOf(query, place));

/** Where the report shows nothing but this row. */
export const linkToRow = ({ path }: OfReport, query: MetricFilterQuery, place: CellPlace): string =>
  linkTo(path, parametersOf(query, place));

const linkTo = (path: string, parameters: Record<string, string>): string =>
  `/api/v1/reports/${path}?${new URLSearchParams(parameters).toString()}`;

const parametersOf = ({ from, to, order, customer }: MetricFilterQuery, place: CellPlace): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(place).map(([dimension, value]) => [PARAMETER[dimension as keyof CellPlace], value]),
  ),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(order === undefined ? {} : { order }),
  ...(customer === undefined ? {} : { customer }),
});
