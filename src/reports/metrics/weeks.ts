import { type XmrForm, type XmrLimits, xmrLimits, type XmrRule, type XmrSide, xmrSignals } from '@lockstep/statistics';
import type { Figure } from './metric-report.js';
import { DAY_MS } from '../../platform/clock/durations.js';

/** A figure of one whole week; null where there was nothing to tell it from. */
export interface WeekPoint {
  /** Its Monday. */
  week: string;
  value: number | null;
}

export interface WeekSignal {
  week: string;
  rule: XmrRule;
  side: XmrSide | null;
}

/** Weeks in their order, what they vary by themselves, and what that does not explain. */
export interface Chart {
  points: WeekPoint[];
  /** Null for fewer than eight weeks with a value. */
  limits: XmrLimits | null;
  signals: WeekSignal[];
}

const WEEK_MS = 7 * DAY_MS;
const asDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The Mondays of the weeks that lie whole in the days, both included. A week that has only begun would read like a fall.
 * @example wholeWeeks('2026-03-03', '2026-03-22') is ['2026-03-09', '2026-03-16']
 */
export function wholeWeeks(firstDay: string, lastDay: string): string[] {
  const first = Date.parse(`${firstDay}T00:00:00Z`);
  const end = Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS;
  const sinceMonday = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: string[] = [];
  for (let at = first + ((7 - sinceMonday) % 7) * DAY_MS; at + WEEK_MS <= end; at += WEEK_MS) weeks.push(asDay(at));
  return weeks;
}

/** Where nothing happened in a week a count is zero, and a share is nothing. */
export const emptyWeekOf = ({ kind }: Figure): number | null => (kind === 'COUNT' || kind === 'SUM' ? 0 : null);

/** An XmR chart of the weeks that have a value. */
export function chartOf(points: readonly WeekPoint[], form: XmrForm, mayBeNegative: boolean): Chart {
  const told = points.filter((point): point is WeekPoint & { value: number } => point.value !== null);
  const values = told.map(({ value }) => value);
  const limits = xmrLimits(values, { form, mayBeNegative });
  const signals = limits === null ? [] : xmrSignals(values, limits);
  return {
    points: [...points],
    limits,
    signals: signals.map(({ at, rule, side }) => ({ week: told[at]!.week, rule, side })),
  };
}
