/**
 * FORESEEN: the chance that it is answered too late is known. LATE: it is late already, which nothing undoes. UNKNOWN: too
 * little is known to tell.
 */
export const LATE_STANDINGS = ['FORESEEN', 'LATE', 'UNKNOWN'] as const;
export type LateStanding = (typeof LATE_STANDINGS)[number];

/** Too few were answered; none that lasted as long was; or nobody was watched for as long as it may take. */
export const UNKNOWN_BECAUSE = ['TOO_FEW_ANSWERED', 'NONE_SO_OLD', 'NONE_WATCHED_SO_LONG'] as const;
export type UnknownBecause = (typeof UNKNOWN_BECAUSE)[number];

/** The requests it is compared with: those for the same service, where enough were answered of the same priority. */
export const COMPARED_WITH = ['SERVICE_AND_PRIORITY', 'SERVICE'] as const;
export type ComparedWith = (typeof COMPARED_WITH)[number];

/** From this chance on, in basis points, a request is likely late: two of three would be as well a word about a coin. */
export const LIKELY_LATE = 7000;

/** How likely a request is answered too late, as lists show it. */
export interface KeptLateChance {
  standing: LateStanding;
  basisPoints: number | null;
  unknownBecause: UnknownBecause | null;
  population: ComparedWith | null;
  observations: number | null;
  answered: number | null;
  historyFrom: string | null;
  historyTo: string | null;
  ageSeconds: number;
  targetSeconds: number | null;
  asOf: string;
}

/**
 * An SQL expression, `jsonb`: the `KeptLateChance` of a request, null where there is none. A subselect, so that it is read for
 * the rows of a page and joined with nothing before.
 */
export const lateChanceOf = (requestId: string): string => `(
  SELECT jsonb_build_object(
           'standing', l.standing, 'basisPoints', l.basis_points, 'unknownBecause', l.unknown_because,
           'population', l.population, 'observations', l.observations, 'answered', l.answered,
           'historyFrom', l.history_from, 'historyTo', l.history_to,
           'ageSeconds', l.age_seconds, 'targetSeconds', l.target_seconds, 'asOf', l.as_of)
    FROM late_chance l WHERE l.request_id = ${requestId})`;

/** The chance of a request, null where none is known: an SQL expression that is read for one request at a time. */
export const lateBasisPointsOf = (requestId: string): string =>
  `(SELECT l.basis_points FROM late_chance l WHERE l.request_id = ${requestId})`;

/** A condition on rows of `late_chance`: not late yet, and likely to be. */
export const areLikelyLate = (row: string): string =>
  `${row}.standing = 'FORESEEN' AND ${row}.basis_points >= ${LIKELY_LATE}`;

/** The same of a request, null where it has no row. */
export const isLikelyLate = (requestId: string): string =>
  `(SELECT ${areLikelyLate('l')} FROM late_chance l WHERE l.request_id = ${requestId})`;
