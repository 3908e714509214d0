/**
 * FORESEEN: the chance of a late answer is known. LATE: the request is already late, and nothing undoes that. UNKNOWN:
 * too little is known to compute a chance.
 */
export const LATE_STANDINGS = ['FORESEEN', 'LATE', 'UNKNOWN'] as const;
export type LateStanding = (typeof LATE_STANDINGS)[number];

/**
 * Too few compared requests were answered; none of them lasted as long as this one; or none was observed for as long as
 * this one may take.
 */
export const UNKNOWN_BECAUSE = ['TOO_FEW_ANSWERED', 'NONE_SO_OLD', 'NONE_WATCHED_SO_LONG'] as const;
export type UnknownBecause = (typeof UNKNOWN_BECAUSE)[number];

/**
 * The compared requests: those of the same service and priority, if enough of them were answered, else those of the
 * service.
 */
export const COMPARED_WITH = ['SERVICE_AND_PRIORITY', 'SERVICE'] as const;
export type ComparedWith = (typeof COMPARED_WITH)[number];

/**
 * A request is likely late from this chance on, in basis points. A chance of two in three would be too weak for a
 * warning.
 */
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
 * An SQL expression, `jsonb`: the `KeptLateChance` of a request, null if there is none. It is a subselect, so that it is
 * read only for the rows of a page and not joined before.
 */
export const lateChanceOf = (requestId: string): string => `(
  SELECT jsonb_build_object(
           'standing', l.standing, 'basisPoints', l.basis_points, 'unknownBecause', l.unknown_because,
           'population', l.population, 'observations', l.observations, 'answered', l.answered,
           'historyFrom', l.history_from, 'historyTo', l.history_to,
           'ageSeconds', l.age_seconds, 'targetSeconds', l.target_seconds, 'asOf', l.as_of)
    FROM late_chance l WHERE l.request_id = ${requestId})`;

/** An SQL expression, basis points: the chance of a request, null if unknown. It is evaluated for one request at a time. */
export const lateBasisPointsOf = (requestId: string): string =>
  `(SELECT l.basis_points FROM late_chance l WHERE l.request_id = ${requestId})`;

/** An SQL condition on rows of `late_chance`: not late yet, and likely to be. */
export const areLikelyLate = (row: string): string =>
  `${row}.standing = 'FORESEEN' AND ${row}.basis_points >= ${LIKELY_LATE}`;

/** An SQL expression, boolean: whether a request is likely late, null if it has no row. */
export const isLikelyLate = (requestId: string): string =>
  `(SELECT ${areLikelyLate('l')} FROM late_chance l WHERE l.request_id = ${requestId})`;
