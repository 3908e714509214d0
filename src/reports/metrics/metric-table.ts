import type { SortedDurations } from '@lockstep/statistics';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import type { OrdersOfFilter } from '../../orders/index.js';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { DAY_MS } from '../../platform/clock/durations.js';
import { Database } from '../../platform/database/index.js';
import type { Days, Period } from '../period.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { blocksAround, blocksOfEnds, firstBlockOf, isAnySmall, isDuring, readAndUnread } from './bundles.js';
import { cellsSql, type Levels, piecesSql } from './cells.js';
import { type DurationParts, type PackedDurations, sortedParts, unpacked } from './durations.js';
import { durationsSql, linkedSql } from './facts.js';
import { type FigureValue, type FigureSums, valueOf } from './figure-values.js';
import { type Evidence, hiddenLinkedPlaces, hiddenPlaces } from './hidden-places.js';
import type { Cell } from './hide-small.js';
import { LINKED_PARTS, type LinkedGroup, linkedRow, shownRows } from './linked.js';
import {
  type Dimension,
  dimensionsIn,
  dimensionsOf,
  keyOf,
  type MetricReport,
  type CellPlace,
  cellPlaceOf,
  type RowsBy,
  type Split,
} from './metric-report.js';
import type { Group } from './small.js';
import { usualTime } from './usual-time.js';

export interface Wanted {
  by: RowsBy;
  splits: readonly Split[];
  /** Only rows with these values. */
  where: CellPlace;
}

export interface Asked extends Period {
  period: Days;
  now: Date;
  /** Only requests that concern one of these orders. */
  linked?: OrdersOfFilter | null;
  /** The usual times of answers, where the report compares with them. */
  usual?: readonly UsualTime[];
}

interface UsualTime {
  service: string;
  priority: string;
  seconds: number;
}

export interface MetricRow {
  place: CellPlace;
  requests: number;
  /** Null where the figures would be about one person. */
  figures: Record<string, FigureValue> | null;
}

/** A row of one reading of the facts: a place, or with a day what happened there on it. */
interface FoundAt extends CellPlace {
  day: string | null;
  isPair: boolean;
  /** True for each row without a filter by orders. */
  isLinked: boolean;
  facts: number;
}

type Found = FoundAt & FigureSums & FoundSoFar & Group;

/** The requests and people of the facts that are not in the future. */
interface FoundSoFar {
  alone: number;
  /** Separated by spaces. */
  ids: string;
  firstHandSoFar: string | null;
  lastHandSoFar: string | null;
}

type FoundPiece = ReturnType<typeof pieceOf>[number];
type FoundGroup = CellPlace & Omit<LinkedGroup, 'place'>;

interface Lasted extends CellPlace, PackedDurations {
  figure: string;
  /** The department whose calendar counts working time. */
  calendar: string;
}

const NINETY_DAYS_MS = 90 * DAY_MS;
const ANSWERS: MetricReport = { ...RESPONSE_TIMES, figures: { answer: RESPONSE_TIMES.figures.answer! } };
/** The usual time of a service is the same for each reader, and names no department that asked. */
const EVERYBODY = { memberships: [], executive: true };

/**
 * Reads the table of a report. A filter selects rows of the unfiltered table, and what is hidden there is hidden here
 * too. So no two answers reveal a hidden figure by subtraction.
 */
@Injectable()
export class MetricTable {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
  ) {}

  async rows(actor: Actor, report: MetricReport, of: Asked, { by, splits, where }: Wanted): Promise<MetricRow[]> {
    const asked = await this.compared(report, of);
    const dimensions = dimensionsIn(by, splits, where);
    const found = await this.found(actor, report, asked, dimensions);
    const hidden = await this.hidden(actor, report, asked, dimensions, found);
    const lasted = await this.durations(report, dimensions, asked.now, parametersOf(actor, asked));
    const rows = found
      .filter((row) => row.day === null && isIn('table')(row))
      .map((sums) => ({ ...cellOf(sums, dimensions), sums }))
      .filter(({ place }) => isAt(place, where))
      .map(({ place, requests, sums }) => ({
        place,
        requests,
        figures: hidden.has(keyOf(place)) ? null : figuresOf(report, sums, lasted.get(keyOf(place)) ?? {}),
      }));
    return rows.sort((a, b) => (keyOf(a.place) < keyOf(b.place) ? -1 : 1));
  }

  /**
   * Adds the usual times of answers to the question, if the report compares with them: by service and priority, of all
   * requests sent in the ninety days before the period.
   */
  async compared(report: Pick<MetricReport, 'comparesWithUsualTimes'>, asked: Asked): Promise<Asked> {
    if (report.comparesWithUsualTimes !== true || asked.usual !== undefined) return asked;
    const before = { from: new Date(asked.from.getTime() - NINETY_DAYS_MS), to: asked.from };
    const { period, now } = asked;
    const parameters = parametersOf(EVERYBODY, { ...before, period, now });
    const lasted = await this.durations(ANSWERS, ['service', 'priority'], now, parameters);
    const usual = [...lasted].flatMap(([key, { answer }]): UsualTime[] => {
      const seconds = usualTime(answer!);
      return seconds === null
        ? []
        : [{ ...(JSON.parse(key) as Required<Pick<CellPlace, 'service' | 'priority'>>), seconds }];
    });
    return { ...asked, usual };
  }

  /** The places of a table whose figures are hidden from this reader. */
  async hiddenPlaces(actor: Actor, report: MetricReport, asked: Asked, by: RowsBy): Promise<CellPlace[]> {
    const dimensions = dimensionsOf(by);
    const found = await this.found(actor, report, asked, dimensions);
    const hidden = await this.hidden(actor, report, asked, dimensions, found);
    return cellsIn(found, 'table', dimensions).flatMap(({ place }) => (hidden.has(keyOf(place)) ? [place] : []));
  }

  /** One reading of the facts of the period, for the cells of the table and for all that may give them away. */
  private found(actor: Actor, report: MetricReport, asked: Asked, dimensions: readonly Dimension[]): Promise<Found[]> {
    return this.database.queryLarge<Found>(cellsSql(report, levelsOf(asked, dimensions)), inStretches(actor, asked));
  }

  /** The keys of the hidden places. */
  private async hidden(
    actor: Actor,
    report: MetricReport,
    asked: Asked,
    dimensions: readonly Dimension[],
    found: readonly Found[],
  ): Promise<Set<string>> {
    const isOwn = ({ place }: Cell): boolean => place.provider !== undefined && isLead(actor, place.provider);
    if (cellsIn(found, 'table', dimensions).every(isOwn)) return new Set();
    const around = await this.around(actor, report, asked, dimensions, found);
    const levels = levelsOf(asked, dimensions);
    const evidenceOf = (part: Part): Evidence => evidenceIn(part, levels, found, around);
    const table = evidenceOf('table');
    if (!asked.linked) {
      const pairs = levels.pairs === null ? null : evidenceOf('pairs');
      return hiddenPlaces({ table, pairs, period: asked }, isOwn);
    }
    const { key } = asked.linked;
    const shown = await this.shownRows(actor, report, asked);
    return hiddenLinkedPlaces({ linked: table, others: evidenceOf('others'), period: asked }, isOwn, (place) =>
      shown.has(linkedRow(key, place)),
    );
  }

  /**
   * The facts of the blocks around the period, day by day; none for a report about the present. The days of the period
   * were read with its cells. So only the days before and after it are read, and none in the future.
   */
  private async around(
    actor: Actor,
    report: MetricReport,
    asked: Asked,
    dimensions: readonly Dimension[],
    found: readonly Found[],
  ): Promise<FoundPiece[]> {
    if (report.periodOf === 'PRESENT') return [];
    const levels = levelsOf(asked, dimensions);
    const sql = piecesSql(report, levels);
    // In a table of weeks a request that was sent in the period may have its fact on a later day.
    const isPeriodOfDays = report.periodOf !== 'ASKING' || !dimensions.includes('week');
    const { inside, outside } = isPeriodOfDays
      ? readAndUnread(asked, asked.now, reachesBack(found, levels, asked))
      : { inside: null, outside: [blocksAround(asked)] };
    const pieces = found.flatMap(pieceOf).filter(({ day }) => inside !== null && isDuring(day, inside));
    for (const days of outside) {
      const read = await this.database.queryLarge<FoundAt & FoundSoFar>(sql, inStretches(actor, asked, days));
      pieces.push(...read.flatMap(pieceOf).filter(({ day }) => isDuring(day, days)));
    }
    return pieces;
  }

  /** The rows of the table by order and customer that can be shown. */
  private async shownRows(actor: Actor, report: MetricReport, asked: Asked): Promise<Set<string>> {
    const parameters = parametersOf(actor, { ...asked, linked: null });
    const groups = await this.database.queryLarge<FoundGroup>(linkedSql(report), parameters);
    return shownRows(groups.map((row) => ({ ...row, place: cellPlaceOf(row, LINKED_PARTS) })));
  }

  /** The durations of the facts, by place and figure. */
  private async durations(report: MetricReport, dimensions: readonly Dimension[], now: Date, parameters: unknown[]) {
    const parts = new Map<string, Record<string, DurationParts>>();
    if (Object.values(report.figures).some(({ kind }) => kind === 'DURATION')) {
      const until = toSeconds(now);
      for (const lasted of await this.database.queryLarge<Lasted>(durationsSql(report, dimensions), parameters)) {
        const calendar = await this.calendars.of(lasted.calendar);
        const key = keyOf(cellPlaceOf(lasted, dimensions));
        const figures = parts.get(key) ?? {};
        parts.set(key, figures);
        const { ended, censored } = (figures[lasted.figure] ??= { ended: [], censored: [] });
        const seconds = unpacked(lasted, (runningFor) => calendar.between(until - runningFor, until));
        (lasted.ended ? ended : censored).push(seconds);
      }
    }
    return new Map([...parts].map(([key, figures]) => [key, sortedOf(figures)]));
  }
}

const sortedOf = (figures: Record<string, DurationParts>): Record<string, SortedDurations> =>
  Object.fromEntries(Object.entries(figures).map(([name, parts]) => [name, sortedParts(parts)]));

/** Parameters $1 to $9 of every report. */
export const parametersOf = (
  actor: Pick<Actor, 'memberships' | 'executive'>,
  { from, to, now, period, linked, usual = [] }: Asked,
  toldApart: readonly string[] | null = null,
): unknown[] => [
  ...[from, to, departmentIdsOf(actor), actor.executive, now, period.zone],
  ...[linked?.orders ?? null, toldApart, JSON.stringify(usual)],
];

/**
 * The same for all requests, told apart by whether they concern the orders of the filter. $10 and $11: the blocks in
 * which the period begins and ends, also where other days are read.
 */
const inStretches = (actor: Actor, { linked, ...asked }: Asked, days: Period = asked): unknown[] => [
  ...parametersOf(actor, { ...asked, ...days }, linked?.orders ?? null),
  ...blocksOfEnds(asked),
];

const levelsOf = ({ linked }: Asked, table: readonly Dimension[]): Levels => {
  const pairs = [...new Set([...dimensionsOf('PAIR'), ...table])];
  // Rows by order are decided on for sums and pairs together, without the rule for sums.
  return { table, pairs: linked || pairs.length === table.length ? null : pairs, divided: Boolean(linked) };
};

/** With a filter by orders, the table has the requests of the filter, and the others are told apart. */
type Part = 'table' | 'pairs' | 'others';

const isIn =
  (part: Part) =>
  ({ isPair, isLinked }: FoundAt): boolean =>
    part === 'pairs' ? isPair : !isPair && isLinked === (part === 'table');

/** A day of the period, in the shape of the days that are read around the period. Empty for a row without facts. */
const pieceOf = ({ day, ids, firstHandSoFar: firstHand, lastHandSoFar: lastHand, ...row }: FoundAt & FoundSoFar) =>
  day === null || row.facts === 0
    ? []
    : [{ ...row, day, requests: ids === '' ? [] : ids.split(' '), firstHand, lastHand }];

/** Whether a cell may be small in the first block of the period, and so reach into the block before. */
function reachesBack(found: readonly Found[], { table, pairs }: Levels, period: Period): boolean {
  const dimensions = (pairs ?? table).filter((dimension) => dimension !== 'week');
  const cellOfPiece = (piece: FoundPiece): string =>
    JSON.stringify([piece.isPair, piece.isLinked, cellPlaceOf(piece, dimensions)]);
  const first = found.flatMap(pieceOf).filter(({ day }) => isDuring(day, firstBlockOf(period)));
  return isAnySmall(first.map((piece) => ({ ...piece, of: cellOfPiece(piece) })));
}

/** The rows without a day of one part. */
const cellsIn = (found: readonly Found[], part: Part, dimensions: readonly Dimension[]): Cell[] =>
  found.filter((row) => row.day === null && isIn(part)(row)).map((row) => cellOf(row, dimensions));

const cellOf = ({ requests, firstHand, lastHand, ...row }: Found, dimensions: readonly Dimension[]): Cell => ({
  place: cellPlaceOf(row, dimensions),
  ...{ requests, firstHand, lastHand },
});

function evidenceIn(
  part: Part,
  { table, pairs }: Levels,
  found: readonly Found[],
  around: readonly FoundPiece[],
): Evidence {
  const dimensions = part === 'pairs' ? pairs! : table;
  const placed = <Row extends FoundAt>(row: Row) => ({ ...row, place: cellPlaceOf(row, dimensions) });
  return {
    cells: cellsIn(found, part, dimensions),
    inside: found.filter(isIn(part)).flatMap((row) => (row.day === null ? [] : [{ ...placed(row), day: row.day }])),
    around: around.filter(isIn(part)).map(placed),
  };
}

const isAt = (place: CellPlace, where: CellPlace): boolean =>
  (Object.keys(where) as Dimension[]).every((dimension) => place[dimension] === where[dimension]);

const figuresOf = ({ figures }: MetricReport, sums: FigureSums, lasted: Record<string, SortedDurations>) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, valueOf(figure, sums, lasted[name])]));
