import type { Observation } from '@lockstep/statistics';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import type { OrdersOfFilter } from '../../orders/index.js';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { DAY_MS } from '../../platform/clock/durations.js';
import { Database } from '../../platform/database/index.js';
import type { Days, Period } from '../period.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { blocksAround, givenAway, type Piece } from './bundles.js';
import { cellsSql, durationsSql, linkedSql, piecesSql } from './cells.js';
import { type FigureValue, type Sums, valueOf } from './figure-values.js';
import { type Cell, hiddenAmong, sumsGivenAway } from './hide-small.js';
import { LINKED_PARTS, type LinkedGroup, linkedRow, shownRows } from './linked.js';
import { type Group, isSmall } from './small.js';
import {
  type Dimension,
  dimensionsIn,
  dimensionsOf,
  keyOf,
  type MetricReport,
  type Place,
  placeOf,
  type RowsBy,
  type Split,
} from './metric-report.js';
import { usualTime } from './usual-time.js';

export interface Wanted {
  by: RowsBy;
  splits: readonly Split[];
  /** Only rows with these values. */
  where: Place;
}

export interface Asked extends Period {
  period: Days;
  now: Date;
  /** Only requests that concern one of these orders. */
  linked?: Linked | null;
  /** The usual times of answers, where the report compares with them. */
  usual?: readonly UsualTime[];
}

interface UsualTime {
  service: string;
  priority: string;
  seconds: number;
}

interface Linked extends OrdersOfFilter {
  /** True: all requests but these. */
  outside?: boolean;
}

export interface MetricRow {
  place: Place;
  requests: number;
  /** Null where the figures would be about one person. */
  figures: Record<string, FigureValue> | null;
}

type Found = Place & Sums & Group;

type FoundGroup = Place & Omit<LinkedGroup, 'place'>;

type FoundPiece = Place & Pick<Piece, 'day' | 'requests' | 'firstHand' | 'lastHand'> & { facts: number };

interface Lasted extends Place {
  figure: string;
  /** The department whose calendar counts working time. */
  calendar: string;
  ended: boolean;
  seconds: number;
  runningFor: number | null;
  count: number;
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
    const parameters = parametersOf(actor, asked);
    const dimensions = dimensionsIn(by, splits, where);
    const found = await this.database.query<Found>(cellsSql(report, dimensions), parameters);
    const cells = found.map((sums) => ({ ...cellOf(sums, dimensions), sums }));
    const hidden = await this.hidden(actor, report, asked, cells, dimensions);
    const lasted = await this.observations(report, dimensions, asked.now, parameters);
    const rows = cells
      .filter(({ place }) => isAt(place, where))
      .map((cell) => ({
        place: cell.place,
        requests: cell.requests,
        figures: hidden.has(cell) ? null : figuresOf(report, cell.sums, lasted.get(keyOf(cell.place)) ?? {}),
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
    const lasted = await this.observations(ANSWERS, ['service', 'priority'], now, parameters);
    const usual = [...lasted].flatMap(([key, { answer = [] }]): UsualTime[] => {
      const seconds = usualTime(answer);
      return seconds === null
        ? []
        : [{ ...(JSON.parse(key) as Required<Pick<Place, 'service' | 'priority'>>), seconds }];
    });
    return { ...asked, usual };
  }

  /** The places of a table whose figures are hidden from this reader. */
  async hiddenPlaces(actor: Actor, report: MetricReport, asked: Asked, by: RowsBy): Promise<Place[]> {
    return [...(await this.hiddenOf(actor, report, asked, dimensionsOf(by)))].map(({ place }) => place);
  }

  private async hiddenOf(actor: Actor, report: MetricReport, asked: Asked, dimensions: readonly Dimension[]) {
    const found = await this.database.query<Found>(cellsSql(report, dimensions), parametersOf(actor, asked));
    const cells = found.map((row) => cellOf(row, dimensions));
    return this.hidden(actor, report, asked, cells, dimensions);
  }

  private async hidden<Any extends Cell>(
    actor: Actor,
    report: MetricReport,
    asked: Asked,
    cells: readonly Any[],
    dimensions: readonly Dimension[],
  ): Promise<Set<Any>> {
    const isOwn = ({ place }: Cell): boolean => place.provider !== undefined && isLead(actor, place.provider);
    if (cells.every(isOwn)) return new Set();
    const { linked, ...all } = asked;
    if (linked) return this.hiddenLinked(actor, report, { ...all, linked }, cells, dimensions, isOwn);
    const given = await this.givenAway(actor, report, asked, dimensions);
    const sums = await this.sumsGivenAway(actor, report, asked, dimensions);
    return hiddenAmong(cells, isOwn, ({ place }) => given.has(keyOf(place)) || sums.has(keyOf(place)));
  }

  /**
   * With a filter by orders a row is shown if the table by order and customer can show it, and if no other period gives
   * away the row or the rest that is not linked.
   */
  private async hiddenLinked<Any extends Cell>(
    actor: Actor,
    report: MetricReport,
    asked: Asked & { linked: Linked },
    cells: readonly Any[],
    dimensions: readonly Dimension[],
    isOwn: (cell: Cell) => boolean,
  ): Promise<Set<Any>> {
    const { linked, ...all } = asked;
    const found = await this.database.query<FoundGroup>(linkedSql(report), parametersOf(actor, all));
    const shown = shownRows(found.map((row) => ({ ...row, place: placeOf(row, LINKED_PARTS) })));
    const given = await this.givenAway(actor, report, asked, dimensions);
    const rest = await this.givenAway(actor, report, { ...all, linked: { ...linked, outside: true } }, dimensions);
    const isShown = (cell: Cell): boolean =>
      shown.has(linkedRow(linked.key, cell.place)) &&
      [isSmall(cell), given.has(keyOf(cell.place)), rest.has(keyOf(cell.place))].every((is) => !is);
    return new Set(cells.filter((cell) => !isOwn(cell) && !isShown(cell)));
  }

  /** The keys of rows of one department, or of all, that reveal hidden pairs when the shown pairs are subtracted. */
  private async sumsGivenAway(actor: Actor, report: MetricReport, asked: Asked, dimensions: readonly Dimension[]) {
    const ofPairs = [...new Set([...dimensionsOf('PAIR'), ...dimensions])];
    if (ofPairs.length === dimensions.length) return new Set<string>();
    const hidden = await this.hiddenOf(actor, report, asked, ofPairs);
    return sumsGivenAway(hidden, (place) => keyOf(placeOf(place, dimensions)));
  }

  /** The keys of the places that other periods reveal by subtraction. */
  private async givenAway(actor: Actor, report: MetricReport, asked: Asked, dimensions: readonly Dimension[]) {
    if (report.periodOf === 'PRESENT') return new Set<string>();
    const around = blocksAround(asked);
    const sql = piecesSql(report, dimensions);
    const read = (period: Period) => this.database.query<FoundPiece>(sql, parametersOf(actor, { ...asked, ...period }));
    const cellAndDay = (row: FoundPiece): string => JSON.stringify([placeOf(row, dimensions), row.day]);
    const inside = new Map((await read(asked)).map((row) => [cellAndDay(row), row.facts]));
    const pieces = (await read(around))
      .filter(({ day }) => isDuring(day, around))
      .map((row): Piece => {
        const { day, facts, requests, firstHand, lastHand } = row;
        const place = placeOf(row, dimensions);
        const { week: _, ...of } = place;
        const counted = { inside: inside.get(cellAndDay(row)) ?? 0, all: facts };
        return { of: keyOf(of), cell: keyOf(place), day, requests, firstHand, lastHand, ...counted };
      });
    return givenAway(pieces);
  }

  /** By place and figure, the durations of the facts. */
  private async observations(report: MetricReport, dimensions: readonly Dimension[], now: Date, parameters: unknown[]) {
    const all = new Map<string, Record<string, Observation[]>>();
    if (!Object.values(report.figures).some(({ kind }) => kind === 'DURATION')) return all;
    for (const lasted of await this.database.query<Lasted>(durationsSql(report, dimensions), parameters)) {
      const key = keyOf(placeOf(lasted, dimensions));
      const figures = all.get(key) ?? {};
      all.set(key, figures);
      (figures[lasted.figure] ??= []).push(await this.observation(lasted, now));
    }
    return all;
  }

  private async observation({ calendar, ended, seconds, runningFor, count }: Lasted, now: Date): Promise<Observation> {
    if (runningFor === null) return { duration: seconds, ended, count };
    const until = toSeconds(now);
    const worked = (await this.calendars.of(calendar)).between(until - runningFor, until);
    return { duration: seconds + worked, ended, count };
  }
}

/** Parameters $1 to $9 of every report. */
export const parametersOf = (
  actor: Pick<Actor, 'memberships' | 'executive'>,
  { from, to, now, period, linked, usual = [] }: Asked,
): unknown[] => [
  ...[from, to, departmentIdsOf(actor), actor.executive, now, period.zone],
  ...[linked?.orders ?? null, linked?.outside ?? false, JSON.stringify(usual)],
];

const cellOf = (row: Found, dimensions: readonly Dimension[]): Cell => ({
  place: placeOf(row, dimensions),
  requests: row.requests,
  firstHand: row.firstHand,
  lastHand: row.lastHand,
});

/** Facts about open requests can be older than the period. Every period contains them, so no subtraction removes them. */
const isDuring = (day: string, { from, to }: Period): boolean =>
  Date.parse(day) >= from.getTime() && Date.parse(day) < to.getTime();

const isAt = (place: Place, where: Place): boolean =>
  (Object.keys(where) as Dimension[]).every((dimension) => place[dimension] === where[dimension]);

const figuresOf = ({ figures }: MetricReport, sums: Sums, lasted: Record<string, Observation[]>) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, valueOf(figure, sums, lasted[name] ?? [])]),
  );
