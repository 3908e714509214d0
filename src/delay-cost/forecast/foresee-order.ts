import {
  attribute,
  costOn,
  dateAfter,
  type DelayAxis,
  type HolderInterval,
  type Leaf,
  type PricedOrder,
  realised,
} from '@lockstep/delay-cost';
import { addDays, type Instant, type LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { finishDate, unitsLateOn } from '../offers/finish.js';
import type { RequestForecast } from './foresee.js';

/** An answer that an open order cannot leave without. */
export interface AwaitedAnswer {
  request: string;
  /** The department that owes the answer. */
  party: string;
  forecast: RequestForecast;
}

/** An order as far as its departure can be foreseen. */
export interface ForeseeableOrder {
  axis: DelayAxis;
  promised: LocalDate;
  /** Planned units between the last answer and the release. */
  allowance: number;
  /** Null when lateness has no price. */
  priced: PricedOrder | null;
}

/** The forecast of an open order, if its answers come as foreseen. */
export interface OrderForecast {
  /** The first date it can leave on. */
  leavesOn: LocalDate;
  /** Whole units late then, by all its promises. */
  units: number;
  /** The cost of the whole delay then, in minor units; null when lateness has no price. */
  cost: bigint | null;
  /** The shares of that cost; the leaves sum to it. */
  leaves: Leaf[];
  /**
   * False: one answer is not foreseen. What is late until today and what the others add is the least there can be, so date,
   * units and cost stand for "at least".
   */
  known: boolean;
  awaited: AwaitedAnswer[];
  /** The number of those answers that come too late for the promised date, if they come as foreseen. */
  missing: number;
  /** Another one is not foreseen and may be missing as well, so that `missing` stands for "at least". */
  missingAtLeast: boolean;
}

/**
 * It leaves an allowance after the last answer, and never before today. Answers that have come count as well: their
 * allowance may still be running.
 * @param blocking who held it, and is foreseen to hold it, until each answer
 */
export function foreseeOrder(
  { axis, promised, allowance, priced }: ForeseeableOrder,
  blocking: readonly HolderInterval[],
  awaited: readonly AwaitedAnswer[],
  now: Instant,
): OrderForecast {
  const { zone } = axis;
  const today = localDateOf(zone, now);
  const answers = [...blocking.map(({ end }) => end), ...awaited.map(({ forecast }) => forecast.at ?? now)];
  const possible = answers.length === 0 ? today : finishDate(axis, Math.max(...answers), allowance);
  const leavesOn = possible > today ? possible : today;
  const inTime = ({ forecast: { at } }: AwaitedAnswer): boolean =>
    (at === null ? dateAfter(axis, today, allowance) : finishDate(axis, at, allowance)) <= promised;
  const left = startOfLocalDay(zone, addDays(leavesOn, 1));
  const accrual = priced && realised(priced, left);
  return {
    leavesOn,
    units: accrual?.units ?? unitsLateOn({ axis, promised }, leavesOn),
    cost: priced && costOn(priced, leavesOn),
    leaves: accrual === null ? [] : attribute({ segments: accrual.segments, blocking }).leaves,
    known: awaited.every(({ forecast }) => forecast.at !== null),
    awaited: [...awaited],
    missing: awaited.filter((answer) => !inTime(answer)).length,
    missingAtLeast: awaited.some((answer) => answer.forecast.at === null && inTime(answer)),
  };
}

/**
 * A request that waits for its requester or for somebody outside is taken as if it went on now: from now on its
 * provider holds it until the answer, in breach from the instant at which the time agreed on is used up.
 */
export function asIfResumed(
  held: readonly HolderInterval[],
  { request, party }: Pick<HolderInterval, 'request' | 'party'>,
  { now, breachAt, until }: { now: Instant; breachAt: Instant | null; until: Instant },
): HolderInterval[] {
  const late = Math.min(Math.max(breachAt ?? until, now), until);
  const past = held.map((each) => ({ ...each, end: Math.min(each.end, now) }));
  const toCome: HolderInterval[] = [
    { request, party, cls: 'PW', start: now, end: late },
    { request, party, cls: 'PB', start: late, end: until },
  ];
  return [...past, ...toCome].filter(({ start, end }) => start < end);
}
