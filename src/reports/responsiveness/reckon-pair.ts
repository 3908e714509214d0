import { kaplanMeier, Observation, percentile, SurvivalCurve, wilson } from '@lockstep/statistics';
import { toSeconds } from '../../platform/clock/clock.js';
import { ResponsivenessFact } from './fact.js';

/** Seconds, or null with a reason why there is no number. */
export interface DurationFigure {
  seconds: number | null;
  /** Set when too much is still open to tell: it takes longer than this. */
  longerThanSeconds: number | null;
}

export interface DurationFigures {
  p50: DurationFigure;
  /** Null while fewer than 20 have ended: so few cannot tell. */
  p85: DurationFigure | null;
}

export interface BothBases {
  /** On the provider's calendar. */
  working: DurationFigures;
  /** As the requester felt it. */
  calendar: DurationFigures;
}

export interface Attainment {
  due: number;
  met: number;
  /** Basis points of the due; null when nothing was due. */
  share: number | null;
  /** Wilson's 95 % interval, basis points. */
  interval: { low: number; high: number } | null;
  /** Missed because the requester held the ball longer than the overrun: in neither count. */
  missedByRequester: number;
}

export interface PairFigures {
  submitted: number;
  answered: number;
  open: number;
  overdueNow: number;
  /** Of the submitted ones, those that went before all others. */
  expedited: number;
  firstResponse: BothBases;
  resolution: BothBases;
  attainment: Attainment;
}

/** Adds the working seconds a running clock has counted since its last event. */
export type WorkedSince = (runningSince: Date) => number;

const ENOUGH_FOR_P85 = 20;

/** The figures of one pair of departments, from its facts, at the instant. */
export function reckonPair(facts: ResponsivenessFact[], workedSince: WorkedSince, now: Date): PairFigures {
  const submitted = facts.filter((fact) => fact.submitted_in_period);
  return {
    submitted: submitted.length,
    answered: submitted.filter((fact) => fact.answered).length,
    open: submitted.filter((fact) => fact.answer_stopped_at === null).length,
    overdueNow: facts.filter((fact) => isOverdue(fact, now)).length,
    expedited: submitted.filter((fact) => fact.expedited).length,
    firstResponse: figures(
      submitted.filter((fact) => fact.response_elapsed !== null).map(asResponse(workedSince, now)),
    ),
    resolution: figures(submitted.map(asResolution(workedSince, now))),
    attainment: attainmentOf(
      facts.filter((fact) => fact.due_in_period),
      now,
    ),
  };
}

interface Lasting {
  working: Observation;
  calendar: Observation;
}

const asResponse =
  (workedSince: WorkedSince, now: Date) =>
  (fact: ResponsivenessFact): Lasting => ({
    working: {
      duration: fact.response_elapsed! + sinceOrZero(workedSince, fact.response_running_since),
      ended: fact.response_stopped_at !== null,
    },
    calendar: lasting(fact.response_started_at!, fact.response_stopped_at, now, fact.response_stopped_at !== null),
  });

/** Called off is not answered: what was cancelled or declined lasted at least that long. Whoever asked has waited since the call. */
const asResolution =
  (workedSince: WorkedSince, now: Date) =>
  (fact: ResponsivenessFact): Lasting => ({
    working: {
      duration: fact.answer_elapsed + sinceOrZero(workedSince, fact.answer_running_since),
      ended: fact.answered,
    },
    calendar: lasting(fact.asked_at ?? fact.submitted_at, fact.answer_stopped_at, now, fact.answered),
  });

const sinceOrZero = (workedSince: WorkedSince, since: Date | null): number => (since === null ? 0 : workedSince(since));

const lasting = (from: Date, to: Date | null, now: Date, ended: boolean): Observation => ({
  duration: toSeconds(to ?? now) - toSeconds(from),
  ended,
});

const figures = (lastings: Lasting[]): BothBases => ({
  working: percentiles(kaplanMeier(lastings.map((one) => one.working))),
  calendar: percentiles(kaplanMeier(lastings.map((one) => one.calendar))),
});

const percentiles = (curve: SurvivalCurve): DurationFigures => ({
  p50: figure(curve, 50),
  p85: curve.ended < ENOUGH_FOR_P85 ? null : figure(curve, 85),
});

function figure(curve: SurvivalCurve, percent: number): DurationFigure {
  const { duration, longestObserved } = percentile(curve, percent);
  return { seconds: duration, longerThanSeconds: duration === null ? longestObserved : null };
}

/** Breached and not answered. Between due and breach the word is "due", not "overdue". */
const isOverdue = (fact: ResponsivenessFact, now: Date): boolean =>
  fact.answer_stopped_at === null &&
  !isWaitingForTheRequester(fact) &&
  (fact.answer_result === 'MISSED' || (fact.answer_breach_at !== null && now > fact.answer_breach_at));

/**
 * A date that passed while the requester holds the ball, and has held it for at least as long: its part grows as quickly
 * as the overrun. Once the provider has the ball again it is overdue, and its end decides whose miss it was.
 */
const isWaitingForTheRequester = (fact: ResponsivenessFact): boolean =>
  fact.answer_result === 'MISSED_REQUESTER' && fact.answer_running_since === null;

/** Of what fell due: met or not. What is still open and late has missed; what is not late yet is not judged. */
function attainmentOf(facts: ResponsivenessFact[], now: Date): Attainment {
  const judged = facts.filter((fact) => isJudged(fact, now));
  const met = judged.filter((fact) => fact.answer_result === 'MET').length;
  const interval = wilson(met, judged.length);
  return {
    due: judged.length,
    met,
    share: judged.length === 0 ? null : basisPoints(met / judged.length),
    interval: interval === null ? null : { low: basisPoints(interval.low), high: basisPoints(interval.high) },
    missedByRequester: facts.filter((fact) => fact.answer_result === 'MISSED_REQUESTER' && !isJudged(fact, now)).length,
  };
}

function isJudged(fact: ResponsivenessFact, now: Date): boolean {
  if (fact.answer_stopped_at === null) return isOverdue(fact, now);
  return fact.answer_result === 'MET' || fact.answer_result === 'MISSED';
}

const basisPoints = (share: number): number => Math.round(share * 10_000);
