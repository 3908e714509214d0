import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { alikeSql } from '../metrics/facts.js';
import type { FigureValue } from '../metrics/figure-values.js';
import { dimensionsIn, keyOf, type CellPlace, cellPlaceOf, type RowsBy } from '../metrics/metric-report.js';
import { type Asked, MetricTable, parametersOf } from '../metrics/metric-table.js';
import { type CountedRows, type ListWanted, type RowBehind, RowsBehind } from '../metrics/rows-behind.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { ANSWER_RULE } from './answer-rule.js';
import { type Kept, keptOf, secondsOfTheDay, verdictOn, type EqualWaits } from './within-a-day.js';

export interface WithinADayRow {
  place: CellPlace;
  /** The number of requests sent in writing. */
  requests: number;
  /** First responses within one working day and within 24 hours. Null where the figures would be about one person. */
  withinADay: Kept | null;
  within24Hours: FigureValue | null;
}

interface Found extends CellPlace {
  calendar: string;
  asked_on: string;
  responded: boolean;
  seconds: number;
  running_for: number | null;
  count: number;
}

/** A row of the list, with the columns it is computed from. */
type FoundRow = RowBehind & Omit<Found, keyof CellPlace | 'count'>;

const RESPONSES = { sql: sqlFile('./first-responses.sql', import.meta.url) };
const COLUMNS = ['calendar', 'asked_on', 'responded', 'seconds', 'running_for'] as const;
const WAITED: CountedRows = { kind: 'DURATION', seconds: 'seconds', ended: 'responded' };

/** Whether written requests get a first response within one working day of the provider (M15). */
@Injectable()
export class AnswerWithinADayReport {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly table: MetricTable,
    private readonly behind: RowsBehind,
  ) {}

  /** One row for each place with a written request. Its figures are hidden where those of the 24-hour rule are hidden. */
  async rows(actor: Actor, asked: Asked, by: RowsBy, where: CellPlace): Promise<WithinADayRow[]> {
    const dimensions = dimensionsIn(by, [], where);
    const sql = alikeSql(RESPONSES, dimensions, COLUMNS);
    const waited = new Map<string, EqualWaits[]>();
    for (const found of await this.database.queryLarge<Found>(sql, parametersOf(actor, asked))) {
      const key = keyOf(cellPlaceOf(found, dimensions));
      waited.set(key, [
        ...(waited.get(key) ?? []),
        waitedBy(found, await this.calendars.of(found.calendar), asked.now),
      ]);
    }
    const rule = await this.table.rows(actor, ANSWER_RULE, asked, { by, splits: [], where });
    return rule.map(({ place, requests, figures }) => ({
      place,
      requests,
      withinADay: figures === null ? null : keptOf(waited.get(keyOf(place)) ?? []),
      within24Hours: figures?.kept ?? null,
    }));
  }

  /**
   * The requests of a row: whether each got a first response within a working day, and its working seconds of waiting.
   * @throws report.too_few
   */
  async requests(actor: Actor, asked: Asked, wanted: ListWanted): Promise<RowBehind[]> {
    await this.behind.requireShown(actor, ANSWER_RULE, 'written', asked, wanted.where);
    const rows = await this.behind.list<FoundRow>(actor, RESPONSES, WAITED, asked, wanted, COLUMNS);
    return Promise.all(
      rows.map(async (row) => {
        const waited = waitedBy({ ...row, count: 1 }, await this.calendars.of(row.calendar), asked.now);
        return { ...row, isPart: verdictOn(waited), amount: waited.seconds };
      }),
    );
  }
}

function waitedBy(found: Omit<Found, keyof CellPlace>, calendar: WorkingCalendar, now: Date): EqualWaits {
  const { asked_on: askedOn, responded, seconds, running_for: runningFor, count } = found;
  const until = toSeconds(now);
  const since = runningFor === null ? 0 : calendar.between(until - runningFor, until);
  return { responded, seconds: seconds + since, day: secondsOfTheDay(calendar, askedOn), count };
}
