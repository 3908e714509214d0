/**
 * A report about how departments serve each other: a page of SQL that tells the facts, and the figures drawn from them.
 * Every figure is a count or a sum over the facts, so the rows behind a cell add up to it by construction.
 */
export interface MetricReport {
  /** The last part of the address: `/reports/reopens`. */
  path: string;
  /** The beginning of the operations' names: `reopens` makes `reopensReport`, `reopensRequests` and so on. */
  operation: string;
  summary: string;
  description: string;
  /** One row per fact, with `request_id`, `at` (the instant that says to which week it belongs), and the columns of the figures. */
  sql: string;
  /**
   * By which instant a fact lies in the period: its own unless told; that of the asking where the facts are about requests sent
   * in the period; none where the report stands for the present, whatever the period.
   */
  periodOf?: 'FACT' | 'ASKING' | 'PRESENT';
  figures: Record<string, Figure>;
  /** Columns of the facts that the rows behind show beside the figure, by their names there. */
  beside?: Record<string, string>;
  /** The table that is shown unless another is asked for; each pair of departments, unless told. */
  usual?: { by: RowsBy; split: Split };
}

interface Described {
  /** In the catalogue of metrics: `M8`. */
  metric: string;
  definition: string;
  population: string;
  basis: string;
}

/** How many facts have the column true. */
export interface Count extends Described {
  kind: 'COUNT';
  of: string;
}

/** How many of the facts with `whole` have `part` as well: basis points, with Wilson's 95 % interval. */
export interface Share extends Described {
  kind: 'SHARE';
  part: string;
  whole: string;
  /** The share of fewer facts means nothing, and is not shown; how many there are is. */
  fewest?: number;
}

/** The column summed up. */
export interface Sum extends Described {
  kind: 'SUM';
  of: string;
  unit: 'SECONDS' | 'MINUTES' | 'TIMES';
}

/** One sum of whole numbers divided by another: basis points where both measure the same, else hundredths. */
export interface Quotient extends Described {
  kind: 'QUOTIENT';
  of: string;
  per: string;
  /** By how much the quotient is multiplied: 6 where `per` counts six weeks and the figure is of one. */
  times?: number;
  unit: 'BASIS_POINTS' | 'HUNDREDTHS';
}

/**
 * Percentiles of a duration by Kaplan and Meier: what has not ended counts as long as it has lasted. `seconds` is null where a
 * fact has no such duration. Working seconds of a clock that runs are those counted when it was last written; `runningFor`
 * are the calendar seconds since, of which the provider's calendar tells the working ones.
 */
export interface Duration extends Described {
  kind: 'DURATION';
  seconds: string;
  ended: string;
  runningFor?: string;
}

export type Figure = Count | Share | Sum | Quotient | Duration;

/** By whom the rows are: each pair of departments, the one that asks, the one that answers, or all together. */
export const ROWS_BY = ['PAIR', 'REQUESTER', 'PROVIDER', 'ALL'] as const;
export type RowsBy = (typeof ROWS_BY)[number];

export const SPLITS = ['SERVICE', 'PRIORITY', 'CHANNEL', 'WEEK', 'CHANCE'] as const;
export type Split = (typeof SPLITS)[number];

/** Tenths of the scale of a chance, by the basis points they begin with; UNKNOWN: none was said. */
export const CHANCES = [
  '0',
  '1000',
  '2000',
  '3000',
  '4000',
  '5000',
  '6000',
  '7000',
  '8000',
  '9000',
  'UNKNOWN',
] as const;
export type ChanceTenth = (typeof CHANCES)[number];

export type Dimension = 'requester' | 'provider' | 'service' | 'priority' | 'channel' | 'week' | 'chance';

/** Each dimension as SQL over request `r` and fact `f`; $6 is the zone in which weeks begin. */
export const DIMENSIONS: Record<Dimension, string> = {
  requester: 'r.requester_department_id',
  provider: 'r.provider_department_id',
  service: 'r.service_id',
  priority: 'r.priority',
  channel: 'r.channel',
  week: `CAST(date_trunc('week', f.at AT TIME ZONE $6) AS date)`,
  chance: 'f.chance',
};

/** Only the facts of a report that shows chances by itself have one. */
export const hasChances = ({ usual }: MetricReport): boolean => usual?.split === 'CHANCE';

export const dimensionsOf = (by: RowsBy): Dimension[] =>
  ({ PAIR: ['requester', 'provider'], REQUESTER: ['requester'], PROVIDER: ['provider'], ALL: [] })[by] as Dimension[];

export const dimensionOf = (split: Split): Dimension => split.toLowerCase() as Dimension;

/** Where a row stands: a value for each dimension it has. */
export type Place = Partial<Record<Dimension, string>>;

/** The place of a row of the database. */
export const placeOf = (row: Place, dimensions: readonly Dimension[]): Place =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, row[dimension]]));

/** Equal for equal places of one table. */
export const keyOf = (place: Place): string => JSON.stringify(place);

/** The dimensions of a table with rows by these, and only those of these values. */
export const dimensionsIn = (by: RowsBy, splits: readonly Split[], where: Place): Dimension[] => [
  ...new Set([...dimensionsOf(by), ...splits.map(dimensionOf), ...(Object.keys(where) as Dimension[])]),
];
