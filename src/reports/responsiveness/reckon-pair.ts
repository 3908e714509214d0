import {
  basisPoints,
  FEWEST_ENDED,
  intervalInBasisPoints,
  kaplanMeier,
  type Observation,
  percentile,
  type SurvivalCurve,
  wilson,
} from '@lockstep/statistics';
import type { Durations, PairStanding } from './fact.js';

/** A duration in seconds, or null with a lower bound. */
export interface DurationFigure {
  seconds: number | null;
  /** A lower bound, where too many durations are still open for the value. */
  longerThanSeconds: number | null;
}

export interface DurationFigures {
  p50: DurationFigure;
  /** Null while fewer than 20 durations have ended. */
  p85: DurationFigure | null;
}

export interface BothBases {
  /** Working time on the provider's calendar. */
  working: DurationFigures;
  /** Calendar time. */
  calendar: DurationFigures;
}

export interface PairAttainment {
  due: number;
  met: number;
  /** Basis points of `due`; null when nothing was due. */
  share: number | null;
  /** Wilson's 95 % interval, in basis points. */
  interval: { low: number; high: number } | null;
  /**
   * Targets that were missed because the requester had the ball for longer than the overrun. They are in neither `due`
   * nor `met`.
   */
  missedByRequester: number;
}

export interface PairFigures {
  submitted: number;
  answered: number;
  open: number;
  overdueNow: number;
  /** The number of submitted requests that were expedited. */
  expedited: number;
  firstResponse: BothBases;
  resolution: BothBases;
  attainment: PairAttainment;
}

/** Converts the latest calendar seconds, in which a clock has been running, to working seconds. */
export type WorkedFor = (runningFor: number) => number;

/** Computes the figures of one pair of departments from its standings and durations. */
export function reckonPair(standings: PairStanding[], durations: Durations[], workedFor: WorkedFor): PairFigures {
  const submitted = standings.filter((standing) => standing.submitted_in_period);
  return {
    submitted: countRequests(submitted),
    answered: countRequests(submitted.filter((standing) => standing.answered)),
    open: countRequests(submitted.filter(isOpen)),
    overdueNow: countRequests(standings.filter(isOverdue)),
    expedited: countRequests(submitted.filter((standing) => standing.expedited)),
    firstResponse: onBothBases(
      durations.filter(({ figure }) => figure === 'FIRST_RESPONSE'),
      workedFor,
    ),
    resolution: onBothBases(
      durations.filter(({ figure }) => figure === 'RESOLUTION'),
      workedFor,
    ),
    attainment: attainmentOf(standings.filter((standing) => standing.due_in_period)),
  };
}

export const countRequests = (standings: readonly PairStanding[]): number =>
  standings.reduce((sum, { requests }) => sum + requests, 0);

function onBothBases(durations: Durations[], workedFor: WorkedFor): BothBases {
  const on = (wanted: Durations['basis']): DurationFigures =>
    percentiles(
      kaplanMeier(durations.filter(({ basis }) => basis === wanted).flatMap((each) => observationsOf(each, workedFor))),
    );
  return { working: on('WORKING'), calendar: on('CALENDAR') };
}

const observationsOf = ({ ended, seconds, running_for, requests }: Durations, workedFor: WorkedFor): Observation[] =>
  seconds.map((counted, at) => {
    const runningFor = running_for[at]!;
    return { duration: counted + (runningFor === null ? 0 : workedFor(runningFor)), ended, count: requests[at]! };
  });

const percentiles = (curve: SurvivalCurve): DurationFigures => ({
  p50: figure(curve, 50),
  p85: curve.ended < FEWEST_ENDED ? null : figure(curve, 85),
});

function figure(curve: SurvivalCurve, percent: number): DurationFigure {
  const { duration, longestObserved } = percentile(curve, percent);
  return { seconds: duration, longerThanSeconds: duration === null ? longestObserved : null };
}

const isOpen = ({ clock }: PairStanding): boolean => clock !== 'STOPPED';

/** Breached and not answered. Between the due instant and the breach a request is "due", not "overdue". */
const isOverdue = (standing: PairStanding): boolean =>
  isOpen(standing) && !isWaitingForTheRequester(standing) && (standing.result === 'MISSED' || standing.past_breach);

/**
 * A date that passed while the requester has the ball, and has had it for at least as long as the overrun. The
 * requester's part grows as fast as the overrun. Once the provider has the ball again the request is overdue, and its
 * end decides which side missed it.
 */
const isWaitingForTheRequester = ({ result, clock }: PairStanding): boolean =>
  result === 'MISSED_REQUESTER' && clock !== 'RUNNING';

/**
 * The attainment of the requests that fell due. An open and late request is missed. One that is not late yet is not
 * judged.
 */
function attainmentOf(standings: PairStanding[]): PairAttainment {
  const due = countRequests(standings.filter(isJudged));
  const met = countRequests(standings.filter((standing) => isJudged(standing) && standing.result === 'MET'));
  const missedByRequester = standings.filter(
    (standing) => standing.result === 'MISSED_REQUESTER' && !isJudged(standing),
  );
  const interval = wilson(met, due);
  return {
    due,
    met,
    share: basisPoints(met, due),
    interval: interval === null ? null : intervalInBasisPoints(interval),
    missedByRequester: countRequests(missedByRequester),
  };
}

const isJudged = (standing: PairStanding): boolean =>
  isOpen(standing) ? isOverdue(standing) : standing.result === 'MET' || standing.result === 'MISSED';
