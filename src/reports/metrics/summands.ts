import type { Figure, MetricReport } from './metric-report.js';

/** By the name of its column in the result: SQL of a count or sum over facts, and the type of the total. */
export type Summands = ReadonlyMap<string, { sql: string; type: string }>;

/** The counts and sums that the figures need. */
export const summandsOf = ({ figures }: MetricReport): Summands =>
  new Map(Object.values(figures).flatMap(summandsOfFigure));

/** The columns of the facts that they need. */
export const columnsSummed = ({ figures }: MetricReport): string[] => [
  ...new Set(Object.values(figures).flatMap(columnsOfFigure)),
];

function columnsOfFigure(figure: Figure): string[] {
  switch (figure.kind) {
    case 'COUNT':
    case 'SUM':
      return [figure.of];
    case 'SHARE':
      return [figure.whole, figure.part];
    case 'QUOTIENT':
      return [figure.of, figure.per];
    case 'DURATION':
      return [];
  }
}

type Summand = [name: string, of: { sql: string; type: string }];
const counted = (...columns: string[]): Summand => {
  const condition = columns.map((column) => `f."${column}"`).join(' AND ');
  return [nameOfCount(...columns), { sql: `count(*) FILTER (WHERE ${condition})`, type: 'integer' }];
};
const summed = (column: string): Summand => [
  nameOfSum(column),
  { sql: `coalesce(sum(f."${column}"), 0)`, type: 'double precision' },
];

function summandsOfFigure(figure: Figure): Summand[] {
  switch (figure.kind) {
    case 'COUNT':
      return [counted(figure.of)];
    case 'SHARE':
      return [counted(figure.whole), counted(figure.whole, figure.part)];
    case 'SUM':
      return [summed(figure.of)];
    case 'QUOTIENT':
      return [summed(figure.of), summed(figure.per)];
    case 'DURATION':
      return [];
  }
}

export const nameOfCount = (...columns: string[]): string => `count of ${columns.join(' and ')}`;
export const nameOfSum = (column: string): string => `sum of ${column}`;
