import { basisPoints, intervalInBasisPoints, wilson } from '@lockstep/statistics';
import type { FigureValue } from '../metrics/figure-values.js';
import type { PairStanding } from './fact.js';

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
  attainment: PairAttainment;
}

/** Computes the counts of one pair of departments from its standings. */
export function reckonPair(standings: PairStanding[]): PairFigures {
  const submitted = standings.filter((standing) => standing.submitted_in_period);
  return {
    submitted: countRequests(submitted),
    answered: countRequests(submitted.filter((standing) => standing.answered)),
    open: countRequests(submitted.filter(isOpen)),
    overdueNow: countRequests(standings.filter(isOverdue)),
    expedited: countRequests(submitted.filter((standing) => standing.expedited)),
    attainment: attainmentOf(standings.filter((standing) => standing.due_in_period)),
  };
}

export const countRequests = (standings: readonly PairStanding[]): number =>
  standings.reduce((sum, { requests }) => sum + requests, 0);

/** The percentiles of a duration. The 85th is unknown while fewer than 20 durations have ended. */
export const percentilesOf = ({ value, longerThan, p85, p85LongerThan }: FigureValue): DurationFigures => ({
  p50: { seconds: value, longerThanSeconds: longerThan },
  p85: p85 === null && p85LongerThan === null ? null : { seconds: p85, longerThanSeconds: p85LongerThan },
});

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
