import { toMoneyDto } from '../../platform/http/fields.js';
import type { CellPlace } from '../metrics/metric-report.js';
import { ASKING_COLUMNS } from './asking-columns.js';
import type { AskingRow } from './rank-rows.js';
import { type CostQuestion, costPartsLink } from '../cost/http/cost-parts-link.js';
import { definitionsOf, presentValue, linkToRow } from '../http/metrics/present-metrics.js';
import type { OrdersQuery } from '../http/orders.query.js';
import type {
  AskingDefinitionDto,
  AskingDelayCostDto,
  AskingFigureDto,
  AskingRowDto,
} from './where-asking-hurts.dto.js';

const COST_BASIS = {
  report: 'cost',
  metric: 'M18',
  basis: 'The order’s own axis, in the report currency: calendar days, or working days of its owner.',
};
const OF_THESE_REQUESTS =
  'charged for the time in which requests of the row blocked them, whoever held these requests then.';

/** The definitions of the six figures, and of the delay cost. */
export const ASKING_DEFINITIONS: AskingDefinitionDto[] = [
  ...ASKING_COLUMNS.map(({ report, figure: name }) => ({
    report: report.path,
    ...definitionsOf(report).find(({ figure }) => figure === name)!,
  })),
  {
    ...COST_BASIS,
    figure: 'realised',
    definition: `The delay cost of orders that have left, ${OF_THESE_REQUESTS}`,
    population: 'Orders that you may see and that left in the period, and requests that you may know of.',
  },
  {
    ...COST_BASIS,
    figure: 'accrued',
    definition: `The delay cost of the finished days of open orders, ${OF_THESE_REQUESTS}`,
    population: 'Open orders that you may see, and requests that you may know of.',
  },
];

/** Text of the answer and of the operation's description. */
export const ASKING_ORDER =
  'A figure lies in the worst fifth of its column when fewer than a fifth of the rows that show it are worse, and at least one ' +
  'is better; equal figures stand alike. Worse is: a longer 85th percentile of the answer, a smaller share of answers in ' +
  'time, a higher reopen rate, more round trips per request, a smaller share of requests without a reminder, a smaller share of ' +
  'content ratings, more realised and more accrued delay cost. Rows with more such figures stand first, among equals ' +
  'the one with more requests. Every figure counts as one. Only the rows of this answer are compared. A figure that is hidden, or ' +
  'has no number, counts in no column.';

export function presentAsking(
  row: AskingRow,
  question: CostQuestion,
  filter: OrdersQuery,
): Omit<AskingRowDto, keyof Names> {
  return {
    requests: row.requests,
    figuresInWorstFifth: row.worst,
    figures: ASKING_COLUMNS.map((_, at) => presentFigure(row, at, { ...question, ...filter })),
    delayCost: presentDelay(row, question, filter),
    delayCostSuppressed: row.delaySuppressed,
  };
}

type Names = Pick<AskingRowDto, 'requester' | 'provider' | 'service'>;

function presentFigure(
  { place, figures, marks }: AskingRow,
  at: number,
  { period, order, customer }: CostQuestion & OrdersQuery,
): AskingFigureDto {
  const { report, figure } = ASKING_COLUMNS[at]!;
  const { suppressed, value } = figures[at]!;
  const query = { from: period.firstDay, to: period.lastDay, order, customer };
  return {
    report: report.path,
    figure,
    suppressed,
    value: value === null ? null : presentValue(report, query, place, figure, value),
    p85LongerThan: value?.p85LongerThan ?? null,
    inWorstFifth: marks.figures[at]!,
    row: linkToRow(report, query, place),
  };
}

function presentDelay(
  { place, delay, marks }: AskingRow,
  question: CostQuestion,
  filter: OrdersQuery,
): AskingDelayCostDto | null {
  if (delay === null) return null;
  return {
    realised: toMoneyDto(delay.realised, delay.currency),
    realisedInWorstFifth: marks.realised!,
    accrued: toMoneyDto(delay.accrued, delay.currency),
    accruedInWorstFifth: marks.accrued!,
    requests: costPartsLink(question, { ...partsOf(place), ...told(filter) }),
  };
}

/** The filter without the parameters that were left out. */
const told = ({ order, customer }: OrdersQuery): Record<string, string> => ({
  ...(order === undefined ? {} : { order }),
  ...(customer === undefined ? {} : { customer }),
});

const partsOf = ({ requester, provider, service }: CellPlace): Record<string, string> => ({
  requesterDepartmentId: requester!,
  providerDepartmentId: provider!,
  ...(service === undefined ? {} : { serviceId: service }),
});
