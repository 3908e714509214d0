/**
 * A report on how departments serve each other: one SQL file selects facts, and figures are computed from them. Every
 * figure is a count or a sum over the facts, so the rows behind a cell add up to it by construction.
 */
export interface MetricReport {
  /** The last part of the path: `reopens` in `/reports/reopens`. */
  path: string;
  /** The beginning of the operation ids: `reopens` makes `reopensReport`, `reopensRequests` and so on. */
  operation: string;
  summary: string;
  description: string;
  /**
   * One row for each fact, with `request_id`, `request` (what `asked` has of it by this name), `at` (the instant that decides its week), and the
   * columns of the figures.
   */
  sql: string;
  /**
   * Which instant decides whether a fact is in the period. FACT: its own; this is the default. ASKING: the submission
   * of the request. PRESENT: none, because the report shows the present whatever the period is.
   */
  periodOf?: 'FACT' | 'ASKING' | 'PRESENT';
  figures: Record<string, Figure>;
  /**
   * SQL condition on request `r`: the request can have several facts. For all others a fact is a request, and no ids
   * need to be compared. It does not depend on the period.
   */
  repeats: string;
  /** True: `sql` compares with the usual times of answers, in $9. */
  comparesWithUsualTimes?: boolean;
  /** Further columns of the facts that the rows behind a figure show, by the names they have there. */
  beside?: Record<string, string>;
  /** The default table. Left out: each pair of departments. */
  usual?: { by: RowsBy; split: Split };
}

interface Described {
  /** The number in the catalogue of metrics, like `M8`. */
  metric: string;
  definition: string;
  population: string;
  basis: string;
}

/** The number of facts whose column is true. */
export interface Count extends Described {
  kind: 'COUNT';
  of: string;
}

/** The share of facts with `part` among the facts with `whole`: basis points, with Wilson's 95 % interval. */
export interface ShareFigure extends Described {
  kind: 'SHARE';
  part: string;
  whole: string;
  /** The smallest number of facts with which the share is shown. The number itself is always shown. */
  fewest?: number;
}

/** The sum of a column. */
export interface SumFigure extends Described {
  kind: 'SUM';
  of: string;
  unit: 'SECONDS' | 'MINUTES' | 'TIMES';
}

/** A sum of whole numbers divided by another: basis points where both have the same unit, else hundredths. */
export interface Quotient extends Described {
  kind: 'QUOTIENT';
  of: string;
  per: string;
  /** A factor on the quotient: 6 where `per` counts six weeks and the figure is for one week. */
  times?: number;
  unit: 'BASIS_POINTS' | 'HUNDREDTHS';
}

/**
 * Percentiles of a duration by Kaplan and Meier: an open duration counts as long as it has lasted. `seconds` is null
 * where a fact has no such duration. For a running clock, `seconds` are the working seconds at its last event, and
 * `runningFor` the calendar seconds since; the provider's calendar converts the latter to working seconds.
 */
export interface Duration extends Described {
  kind: 'DURATION';
  seconds: string;
  ended: string;
  runningFor?: string;
}

export type Figure = Count | ShareFigure | SumFigure | Quotient | Duration;

/** The grouping of the rows: each pair of departments, the asking department, the answering department, or all together. */
export const ROWS_BY = ['PAIR', 'REQUESTER', 'PROVIDER', 'ALL'] as const;
export type RowsBy = (typeof ROWS_BY)[number];

export const SPLITS = ['SERVICE', 'PRIORITY', 'CHANNEL', 'WEEK', 'CHANCE'] as const;
export type Split = (typeof SPLITS)[number];

/** Tenths of a chance, each by the basis points it begins with. UNKNOWN: there was no prediction. */
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

/** Each dimension as SQL over request `r` and fact `f`. $6 is the zone in which weeks begin. */
export const DIMENSIONS: Record<Dimension, string> = {
  requester: 'r.requester_department_id',
  provider: 'r.provider_department_id',
  service: 'r.service_id',
  priority: 'r.priority',
  channel: 'r.channel',
  week: `CAST(date_trunc('week', f.at AT TIME ZONE $6) AS date)`,
  chance: 'f.chance',
};

/** The metrics of the catalogue that its figures belong to. */
export const metricsOf = ({ figures }: Pick<MetricReport, 'figures'>): string[] => [
  ...new Set(Object.values(figures).map(({ metric }) => metric)),
];

/** Only a report that is split by chance as its default has facts with a chance. */
export const hasChances = ({ usual }: MetricReport): boolean => usual?.split === 'CHANCE';

export const dimensionsOf = (by: RowsBy): Dimension[] =>
  ({ PAIR: ['requester', 'provider'], REQUESTER: ['requester'], PROVIDER: ['provider'], ALL: [] })[by] as Dimension[];

export const dimensionOf = (split: Split): Dimension => split.toLowerCase() as Dimension;

/** The place of a row in a table: a value for each of its dimensions. */
export type CellPlace = Partial<Record<Dimension, string>>;

/** Picks the place out of a row of the database. */
export const cellPlaceOf = (row: CellPlace, dimensions: readonly Dimension[]): CellPlace =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, row[dimension]]));

/** Equal for equal places of the same table. */
export const keyOf = (place: CellPlace): string => JSON.stringify(place);

/** The dimensions of a table: its grouping, its splits, and the dimensions of its filter. */
export const dimensionsIn = (by: RowsBy, splits: readonly Split[], where: CellPlace): Dimension[] => [
  ...new Set([...dimensionsOf(by), ...splits.map(dimensionOf), ...(Object.keys(where) as Dimension[])]),
];

/** All subsets of the dimensions, the smaller first. */
export const subsetsOf = (dimensions: readonly Dimension[]): Dimension[][] =>
  dimensions
    .reduce<Dimension[][]>((subsets, each) => [...subsets, ...subsets.map((subset) => [...subset, each])], [[]])
    .sort((a, b) => a.length - b.length);
