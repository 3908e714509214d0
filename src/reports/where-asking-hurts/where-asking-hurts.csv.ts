import { type CsvColumn, count, currency, hoursOrMore, sum, text, toCsv } from '../../platform/csv/index.js';
import { ASKING_COLUMNS, type AskingColumn } from './asking-columns.js';
import { figureColumns, metricInWords } from '../http/metrics/metric.csv.js';
import type { AskingFigureDto, AskingRowDto } from './where-asking-hurts.dto.js';

const hiddenIn = ({ figures, delayCostSuppressed }: AskingRowDto): string => {
  const hidden = figures.filter(({ suppressed }) => suppressed);
  const headings = hidden.map(({ report, figure }) => headingOf(report, figure));
  return [...headings, ...(delayCostSuppressed ? ['Delay cost'] : [])].join('; ');
};

const headingOf = (path: string, figure: string): string => {
  const report = path.replaceAll('-', ' ');
  return `${report[0]!.toUpperCase()}${report.slice(1)}: ${metricInWords(figure).toLowerCase()}`;
};

function columnsOf({ report, figure }: AskingColumn): CsvColumn<AskingRowDto>[] {
  const heading = headingOf(report.path, figure);
  const described = report.figures[figure]!;
  const of = ({ figures }: AskingRowDto): AskingFigureDto | undefined =>
    figures.find((each) => each.report === report.path);
  if (described.kind !== 'DURATION') return figureColumns(heading, described, (row) => of(row)?.value ?? undefined);
  return [hoursOrMore(`${heading}, p85`, (row) => p85Of(of(row)))];
}

const p85Of = (figure: AskingFigureDto | undefined) => ({
  seconds: figure?.value?.p85 ?? null,
  longerThanSeconds: figure?.p85LongerThan ?? null,
});

const COLUMNS: CsvColumn<AskingRowDto>[] = [
  text('Requester', ({ requester }) => requester?.code),
  text('Provider', ({ provider }) => provider?.code),
  text('Service', ({ service }) => service?.code),
  count('Requests', ({ requests }) => requests),
  count('Figures in the worst fifth', ({ figuresInWorstFifth }) => figuresInWorstFifth),
  ...ASKING_COLUMNS.flatMap(columnsOf),
  text('Hidden', hiddenIn),
  sum('Realised delay cost', ({ delayCost }) => delayCost?.realised),
  sum('Accrued delay cost', ({ delayCost }) => delayCost?.accrued),
  currency(({ delayCost }) => delayCost?.realised),
];

/** The rows as CSV, in the sequence of the report. */
export const askingTable = (rows: readonly AskingRowDto[]): string => toCsv(COLUMNS, rows);
