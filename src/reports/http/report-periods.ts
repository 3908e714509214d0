import { localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { refuse } from '../reports.errors.js';
import type { Days, Period } from '../period.js';
import type { PeriodQuery } from './period.query.js';
import { DAY_MS } from '../../platform/clock/durations.js';

/** The days, and the half-open instants between which they lie. */
export interface ReportPeriod extends Period {
  period: Days;
}

const USUAL_DAYS = 90;

/** Days are those of the reader, by the zone in their profile: the last evening of a month is still that month's. */
@Injectable()
export class ReportPeriods {
  constructor(private readonly users: Users) {}

  /** @throws report.period_reversed */
  async of(
    actor: Actor,
    query: Pick<PeriodQuery, 'from' | 'to'>,
    now: Date,
    usual = USUAL_DAYS,
  ): Promise<ReportPeriod> {
    return this.between(actor, query, now, (lastDay) => dayAfter(lastDay, 1 - usual));
  }

  /** Without a first day it is a Monday: what single days may not tell of departments that ask little, whole weeks may. */
  ofWeeks(actor: Actor, query: Pick<PeriodQuery, 'from' | 'to'>, now: Date, usual = USUAL_DAYS): Promise<ReportPeriod> {
    return this.between(actor, query, now, (lastDay) => mondayBefore(dayAfter(lastDay, 1 - usual)));
  }

  private async between(
    actor: Actor,
    query: Pick<PeriodQuery, 'from' | 'to'>,
    now: Date,
    usualFirst: (lastDay: string) => string,
  ): Promise<ReportPeriod> {
    const { zone } = await this.users.account(actor.userId);
    const lastDay = query.to ?? localDateOf(zone, toSeconds(now));
    const firstDay = query.from ?? usualFirst(lastDay);
    if (firstDay > lastDay) throw refuse('report.period_reversed');
    const startOf = (day: string): Date => toInstant(startOfLocalDay(zone, day));
    return { from: startOf(firstDay), to: startOf(dayAfter(lastDay, 1)), period: { firstDay, lastDay, zone } };
  }
}

/** As many days before a day as told, and as many from it on, today at the latest. */
export function daysAround(day: string, days: number, today: string): Record<'before' | 'after', DaysAsked> {
  const last = dayAfter(day, days - 1);
  return {
    before: { from: dayAfter(day, -days), to: dayAfter(day, -1) },
    after: { from: day, to: last < today ? last : today },
  };
}

type DaysAsked = Required<Pick<PeriodQuery, 'from' | 'to'>>;

/** The day itself where it is one. */
export const mondayBefore = (day: string): string =>
  dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A table's name for its file: what it shows, and of which days. */
export const fileName = (table: string, { firstDay, lastDay }: Days): string => `${table}-${firstDay}-to-${lastDay}`;

/** The same of a table that stands for one moment. */
export const fileNameAt = (table: string, at: Date): string => `${table}-${at.toISOString().slice(0, 10)}`;
