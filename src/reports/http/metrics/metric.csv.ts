import { type CsvColumn, count, hoursOrMore, percent, text, toCsv } from '../../../platform/csv/index.js';
import { type Figure, hasChances, type MetricReport } from '../../metrics/metric-report.js';
import type { MetricRowDto, MetricValueDto } from './metric.dto.js';

const PLACE: CsvColumn<MetricRowDto>[] = [
  text('Requester', ({ requester }) => requester?.code),
  text('Provider', ({ provider }) => provider?.code),
  text('Service', ({ service }) => service?.code),
  text('Priority', ({ priority }) => priority),
  text('Channel', ({ channel }) => channel),
  text('Week', ({ week }) => week),
  count('Requests', ({ requests }) => requests),
];

const CHANCE = text<MetricRowDto>('Chance from', ({ chance }) => chanceInWords(chance));

/** Basis points as percent. */
const chanceInWords = (chance: string | null): string | null =>
  chance === null || chance === 'UNKNOWN' ? chance : `${Number(chance) / 100} %`;

/** One row a place, and the columns that each figure needs. */
export const metricTable = (report: MetricReport, rows: readonly MetricRowDto[]): string =>
  toCsv([...PLACE, ...(hasChances(report) ? [CHANCE] : []), ...columnsOfFigures(report.figures)], rows);

type Value = Omit<MetricValueDto, 'requests'>;
interface WithFigures {
  figures: readonly Value[] | null;
}

/** The columns of all figures. */
export const columnsOfFigures = (figures: Record<string, Figure>): CsvColumn<WithFigures>[] =>
  Object.entries(figures).flatMap(([name, figure]) => columnsOf(name, figure));

const columnsOf = (name: string, figure: Figure): CsvColumn<WithFigures>[] =>
  figureColumns(metricInWords(name), figure, ({ figures }) => figures?.find((each) => each.figure === name));

/** The columns that a figure needs, whatever the rows are. */
export function figureColumns<Row>(heading: string, figure: Figure, of: Read<Row>): CsvColumn<Row>[] {
  switch (figure.kind) {
    case 'SHARE':
      return [
        percent(heading, (row) => of(row)?.value),
        percent(`${heading}, low end`, (row) => of(row)?.interval?.low),
        percent(`${heading}, high end`, (row) => of(row)?.interval?.high),
        count(`${heading}, of`, (row) => of(row)?.of),
      ];
    case 'DURATION':
      return [
        hoursOrMore(`${heading}, p50`, (row) => median(of(row))),
        hoursOrMore(`${heading}, p85`, (row) => tail(of(row)?.p85)),
        hoursOrMore(`${heading}, p95`, (row) => tail(of(row)?.p95)),
        hoursOrMore(`${heading}, longest`, (row) => tail(of(row)?.longest)),
      ];
    case 'QUOTIENT':
      return [figure.unit === 'BASIS_POINTS' ? percent(heading, (row) => of(row)?.value) : hundredths(heading, of)];
    case 'SUM':
      return [figure.unit === 'SECONDS' ? hoursOrMore(heading, (row) => tail(of(row)?.value)) : plain(heading, of)];
    case 'COUNT':
      return [plain(heading, of)];
  }
}

type Read<Row> = (row: Row) => Value | undefined;

const plain = <Row>(heading: string, of: Read<Row>): CsvColumn<Row> => count(heading, (row) => of(row)?.value);
const hundredths = <Row>(heading: string, of: Read<Row>): CsvColumn<Row> =>
  count(heading, (row) => {
    const value = of(row)?.value;
    return value == null ? value : value / 100;
  });

const median = (value: Value | undefined) =>
  value === undefined ? undefined : { seconds: value.value, longerThanSeconds: value.longerThan };
const tail = (seconds: number | null | undefined) =>
  seconds == null ? undefined : { seconds, longerThanSeconds: null };

/** `reopenRate` as "Reopen rate". */
export const metricInWords = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
};
