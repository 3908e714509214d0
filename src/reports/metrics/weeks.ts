import { type XmrForm, type XmrLimits, xmrLimits, type XmrRule, type XmrSide, xmrSignals } from '@lockstep/statistics';
import type { Figure } from './metric-report.js';
import { DAY_MS } from '../../platform/clock/durations.js';

/** A figure of one whole week; null where there were no facts. */
export interface WeekPoint {
  /** The Monday of the week. */
  week: string;
  value: number | null;
}

export interface WeekSignal {
  week: string;
  rule: XmrRule;
  side: XmrSide | null;
}

/** Weeks in their sequence, the limits of their natural variation, and the signals outside it. */
export interface Chart {
  points: WeekPoint[];
  /** Null with fewer than eight weeks that have a value. */
  limits: XmrLimits | null;
  signals: WeekSignal[];
}

const WEEK_MS = 7 * DAY_MS;
const asDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The Mondays of the weeks that are completely within the days, both inclusive. A week that has only begun would look
 * like a drop.
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

/** The value of a week without facts: 0 for a count or a sum, null for any other figure. */
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
