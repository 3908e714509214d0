import {
  attribute,
  costOn,
  dateAfter,
  type DelayAxis,
  type CostHolderInterval,
  type Leaf,
  type PricedOrder,
  realised,
} from '@lockstep/delay-cost';
import { addDays, type Instant, type LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { finishDate, unitsLateOn } from '../offers/finish.js';
import type { RequestForecast } from './foresee.js';

/** An answer without which an open order cannot leave. */
export interface AwaitedAnswer {
  request: string;
  /** The department that owes the answer. */
  party: string;
  forecast: RequestForecast;
}

/** The facts about an order that its forecast needs. */
export interface ForeseeableOrder {
  axis: DelayAxis;
  promised: LocalDate;
  /** Planned units between the last answer and the release. */
  allowance: number;
  /** Null when lateness has no price. */
  priced: PricedOrder | null;
}

/** The forecast of an open order, provided its answers come as foreseen. */
export interface OrderForecast {
  /** The first date on which the order can leave. */
  leavesOn: LocalDate;
  /** Whole units late on that date, over all its promises. */
  units: number;
  /** The cost of the whole delay until that date, in minor units; null when lateness has no price. */
  cost: bigint | null;
  /** The shares of that cost; the leaves sum to it. */
  leaves: Leaf[];
  /**
   * False when an answer is not foreseen. Date, units and cost are then lower bounds, from the delay until today and
   * the other answers.
   */
  known: boolean;
  awaited: AwaitedAnswer[];
  /** The number of answers that are foreseen to come too late for the promised date. */
  missing: number;
  /** True when another answer is not foreseen and may be missing too. `missing` is then a lower bound. */
  missingAtLeast: boolean;
}

/**
 * The order leaves one allowance after the last answer, and never before today. Answers that have come count as well,
 * because their allowance may still be running.
 * @param blocking the holders of the requests so far, and the foreseen holders until each answer
 */
export function foreseeOrder(
  { axis, promised, allowance, priced }: ForeseeableOrder,
  blocking: readonly CostHolderInterval[],
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
 * Continues a paused request as if it were resumed now. From now on its provider holds it until the answer. It is in
 * breach from the instant at which the agreed time is used up.
 */
export function asIfResumed(
  held: readonly CostHolderInterval[],
  { request, party }: Pick<CostHolderInterval, 'request' | 'party'>,
  { now, breachAt, until }: { now: Instant; breachAt: Instant | null; until: Instant },
): CostHolderInterval[] {
  const late = Math.min(Math.max(breachAt ?? until, now), until);
  const past = held.map((each) => ({ ...each, end: Math.min(each.end, now) }));
  const toCome: CostHolderInterval[] = [
    { request, party, cls: 'PW', start: now, end: late },
    { request, party, cls: 'PB', start: late, end: until },
  ];
  return [...past, ...toCome].filter(({ start, end }) => start < end);
}
