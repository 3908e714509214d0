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
import type { Durations, Standing } from './fact.js';

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
  /** The submitted requests that went before all others. */
  expedited: number;
  firstResponse: BothBases;
  resolution: BothBases;
  attainment: Attainment;
}

/** The working seconds in the latest calendar seconds, as long as a clock has been running. */
export type WorkedFor = (runningFor: number) => number;

/** The figures of one pair of departments, from how its requests stand and how long they took. */
export function reckonPair(standings: Standing[], durations: Durations[], workedFor: WorkedFor): PairFigures {
  const submitted = standings.filter((standing) => standing.submitted_in_period);
  return {
    submitted: requestsIn(submitted),
    answered: requestsIn(submitted.filter((standing) => standing.answered)),
    open: requestsIn(submitted.filter(isOpen)),
    overdueNow: requestsIn(standings.filter(isOverdue)),
    expedited: requestsIn(submitted.filter((standing) => standing.expedited)),
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

export const requestsIn = (standings: readonly Standing[]): number =>
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

const isOpen = ({ clock }: Standing): boolean => clock !== 'STOPPED';

/** Breached and not answered. Between due and breach the word is "due", not "overdue". */
const isOverdue = (standing: Standing): boolean =>
  isOpen(standing) && !isWaitingForTheRequester(standing) && (standing.result === 'MISSED' || standing.past_breach);

/**
 * A date that passed while the requester holds the ball, and has held it for at least as long: its part grows as quickly
 * as the overrun. Once the provider has the ball again it is overdue, and its end decides whose miss it was.
 */
const isWaitingForTheRequester = ({ result, clock }: Standing): boolean =>
  result === 'MISSED_REQUESTER' && clock !== 'RUNNING';

/**
 * The attainment of the requests that fell due: an open and late one has missed; one that is not late yet is not
 * judged.
 */
function attainmentOf(standings: Standing[]): Attainment {
  const due = requestsIn(standings.filter(isJudged));
  const met = requestsIn(standings.filter((standing) => isJudged(standing) && standing.result === 'MET'));
  const missedByRequester = standings.filter(
    (standing) => standing.result === 'MISSED_REQUESTER' && !isJudged(standing),
  );
  const interval = wilson(met, due);
  return {
    due,
    met,
    share: basisPoints(met, due),
    interval: interval === null ? null : intervalInBasisPoints(interval),
    missedByRequester: requestsIn(missedByRequester),
  };
}

const isJudged = (standing: Standing): boolean =>
  isOpen(standing) ? isOverdue(standing) : standing.result === 'MET' || standing.result === 'MISSED';
