import { forecastBacklog, FEWEST_COMPLETIONS } from '@lockstep/statistics';
import { addDays, type LocalDate, localDateOf, type WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { DAY_MS } from '../../platform/clock/durations.js';

export interface ForecastRow {
  departmentId: string;
  open: number;
  /** Completed requests on the past working days that the forecast draws from. */
  completed: number;
  arrived: number;
  /** Null where too few requests were completed lately to draw from. */
  doneBy: { p50: LocalDate | null; p85: LocalDate | null; p95: LocalDate | null } | null;
}

interface Moved {
  departmentId: string;
  date: LocalDate;
  arrived: number;
  completed: number;
}

const MOVES = sqlFile('./moves.sql', import.meta.url);
const OPEN = sqlFile('./open.sql', import.meta.url);
const WORKING_DAYS = 30;
/** Calendar days that contain thirty working days, even with holidays. */
const CALENDAR_DAYS = 70;
/** A fixed seed, so that the same question gets the same answer. */
const SEED = 1;

/**
 * Simulates when departments will have answered their open requests, by drawing days out of the last thirty working
 * days (M6).
 */
@Injectable()
export class BacklogForecastReport {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
  ) {}

  /** @param withArrivals true: also draws the requests that arrive meanwhile */
  async rows(actor: Actor, now: Date, withArrivals: boolean): Promise<ForecastRow[]> {
    const own = [departmentIdsOf(actor), actor.executive];
    const open = await this.database.query<{ departmentId: string; open: number }>(OPEN, own);
    const since = new Date(now.getTime() - CALENDAR_DAYS * DAY_MS);
    const moves = await this.database.query<Moved>(MOVES, [since, ...own]);
    const rows: ForecastRow[] = [];
    for (const { departmentId, open: count } of open) {
      const calendar = await this.calendars.of(departmentId);
      const moved = moves.filter((each) => each.departmentId === departmentId);
      rows.push(forecast({ departmentId, open: count }, moved, calendar, now, withArrivals));
    }
    return rows.sort((a, b) => b.open - a.open || (a.departmentId < b.departmentId ? -1 : 1));
  }
}

function forecast(
  { departmentId, open }: { departmentId: string; open: number },
  moved: readonly Moved[],
  calendar: WorkingCalendar,
  now: Date,
  withArrivals: boolean,
): ForecastRow {
  const today = localDateOf(calendar.zone, toSeconds(now));
  const days = workingDaysBefore(today, calendar).map((date) => moved.find((each) => each.date === date));
  const completions = days.map((day) => day?.completed ?? 0);
  const arrivals = days.map((day) => day?.arrived ?? 0);
  const found = forecastBacklog({ open, completions, ...(withArrivals && { arrivals }) }, SEED);
  const date = (workingDays: number | null): LocalDate | null =>
    workingDays === null ? null : workingDays === 0 ? today : calendar.workingDateAfter(today, workingDays);
  return {
    departmentId,
    open,
    completed: total(completions),
    arrived: total(arrivals),
    doneBy: found === null ? null : { p50: date(found.p50), p85: date(found.p85), p95: date(found.p95) },
  };
}

/**
 * The last thirty working days, latest first. Completions on other days are left out, because the forecast has no such
 * days either.
 */
function workingDaysBefore(today: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let back = 1; back <= CALENDAR_DAYS && dates.length < WORKING_DAYS; back += 1) {
    const date = addDays(today, -back);
    if (calendar.isWorkingDate(date)) dates.push(date);
  }
  return dates;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export const TOO_FEW = `Fewer than ${FEWEST_COMPLETIONS} answers in the last ${WORKING_DAYS} working days tell nothing.`;
