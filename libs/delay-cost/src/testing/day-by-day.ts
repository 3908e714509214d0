import { addDays, daysBetween, Instant, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { DelayAxis, onAxis, releaseDate } from '../axis.js';
import { AttributionInput } from '../attribute.js';
import { costAfter, costOn, countedUnits, linesOf, mostOf, periods, stepCost } from '../cost.js';
import { DayHolder, ExplanationInput } from '../explain.js';
import { holding, NO_REQUEST, UNBLOCKED } from '../holder.js';
import { PricedOrder } from '../priced-order.js';
import { Component, SimpleProfile } from '../profile.js';
import { countedPromises } from '../promises.js';
import { Segment } from '../segment.js';
import { overlap, Span, uncovered } from '../span.js';
import { leafKey } from '../sweep.js';

/** A slow calculation, each day of the delay separately. The quick one must agree with it to the cent. */
export function segmentsDayByDay(order: PricedOrder, releasedAt: Instant): Segment[] {
  const promises = countedPromises(order).map(({ promised, until }) => ({
    promised,
    end: Math.min(until ?? releasedAt, releasedAt),
  }));
  const laid = linesOf(order).flatMap((line) => {
    const ofLine = promises.flatMap(({ promised, end }) => layByDays(order, line, promised, end));
    const most = mostOf(line.profile, order.value);
    return most === null ? ofLine : cutTo(most, ofLine);
  });
  return cutTo(costOn(order, releaseDate(order.axis, releasedAt)), laid);
}

function layByDays(
  { value, axis }: PricedOrder,
  { axis: kind, profile }: Component,
  promised: LocalDate,
  end: Instant,
) {
  const own = onAxis(axis, kind);
  const dates = datesOf(own, promised, releaseDate(own, end));
  const laid = profile.kind === 'STEP_LD' ? layPeriods : layDays;
  return laid(profile as never, value, { zone: own.zone, dates, end }).filter(({ amount }) => amount > 0n);
}

interface Ground {
  zone: string;
  dates: LocalDate[];
  end: Instant;
}

function datesOf(axis: DelayAxis, promised: LocalDate, until: LocalDate): LocalDate[] {
  const days = Math.max(0, daysBetween(promised, until));
  const dates = Array.from({ length: days }, (_, index) => addDays(promised, index + 1));
  return axis.kind === 'CALENDAR_DAY' ? dates : dates.filter((date) => axis.calendar.isWorkingDate(date));
}

const endOfDay = (zone: string, date: LocalDate): Instant => startOfLocalDay(zone, addDays(date, 1));

/** The amount that each day added. After a cliff the free days are charged too, and a lump is due before its day. */
function layDays(profile: Exclude<SimpleProfile, { kind: 'STEP_LD' }>, value: bigint, ground: Ground): Segment[] {
  const { zone, dates, end } = ground;
  const units = dates.length;
  const isCliff = profile.kind === 'LINEAR' && profile.grace.mode === 'CLIFF' && units > profile.grace.units;
  const costBy = (count: number): bigint =>
    costAfter(isCliff ? { ...profile, grace: { units: 0, mode: 'CLIFF' } } : profile, value, count);
  return dates.flatMap((date, index) => {
    const start = startOfLocalDay(zone, date);
    const amount = costBy(index + 1) - costBy(index);
    const lump = profile.kind === 'FIXED_DATE' && index === profile.graceUnits ? profile.lump : 0n;
    const atOnce = lump > amount ? amount : lump;
    return [
      { start, end: start, amount: atOnce },
      { start, end: Math.min(endOfDay(zone, date), end), amount: amount - atOnce },
    ];
  });
}

function layPeriods(profile: Extract<SimpleProfile, { kind: 'STEP_LD' }>, value: bigint, ground: Ground): Segment[] {
  const { zone, dates, end } = ground;
  const counted = countedUnits(profile.grace, dates.length);
  const before = dates.length - counted;
  return Array.from({ length: periods(profile, counted) }, (_, index) => {
    const last = dates[before + (index + 1) * profile.periodUnits - 1];
    return {
      start: startOfLocalDay(zone, dates[before + index * profile.periodUnits]!),
      end: last === undefined ? end : Math.min(endOfDay(zone, last), end),
      amount: stepCost(profile, value, index + 1) - stepCost(profile, value, index),
    };
  });
}

function cutTo(limit: bigint, segments: readonly Segment[]): Segment[] {
  let left = limit;
  return [...segments]
    .sort((a, b) => a.end - b.end || a.start - b.start)
    .map((segment) => {
      const amount = segment.amount < left ? segment.amount : left;
      left -= amount;
      return { ...segment, amount };
    })
    .filter(({ amount }) => amount > 0n);
}

/** The holders on each local day of the window. */
export function holdersDayByDay({ zone, window, blocking }: ExplanationInput): [LocalDate, DayHolder[]][] {
  const days: [LocalDate, DayHolder[]][] = [];
  for (let from = window.start; from < window.end;) {
    const date = localDateOf(zone, from);
    const span = { start: from, end: Math.min(window.end, endOfDay(zone, date)) };
    days.push([date, holdersOn(span, holding(blocking))]);
    from = span.end;
  }
  return days;
}

function holdersOn(span: Span, held: AttributionInput['blocking']): DayHolder[] {
  const here = held.filter((interval) => overlap(span, interval) > 0);
  const nobody = { party: UNBLOCKED, cls: 'U' as const, request: NO_REQUEST, seconds: uncovered(span, here) };
  return sumOfHolders([
    ...here.map((interval) => ({ ...interval, seconds: overlap(span, interval) })),
    ...(nobody.seconds > 0 ? [nobody] : []),
  ]);
}

/** Sums the seconds of each leaf. */
export function sumOfHolders(holders: readonly DayHolder[]): DayHolder[] {
  const sums = new Map<string, DayHolder>();
  for (const { party, cls, request, seconds } of holders) {
    const key = leafKey({ party, cls, request });
    sums.set(key, { party, cls, request, seconds: (sums.get(key)?.seconds ?? 0) + seconds });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holder]) => holder);
}
