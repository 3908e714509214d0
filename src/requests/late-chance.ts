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

/** An SQL expression, `jsonb`: a `KeptLateChance` of the row of `late_chance`, null where there is none. */
export const lateChanceFrom = (row: string): string => `
  CASE WHEN ${row}.request_id IS NOT NULL THEN jsonb_build_object(
    'standing', ${row}.standing, 'basisPoints', ${row}.basis_points, 'unknownBecause', ${row}.unknown_because,
    'population', ${row}.population, 'observations', ${row}.observations, 'answered', ${row}.answered,
    'historyFrom', ${row}.history_from, 'historyTo', ${row}.history_to,
    'ageSeconds', ${row}.age_seconds, 'targetSeconds', ${row}.target_seconds, 'asOf', ${row}.as_of) END`;

/** A condition on the row of `late_chance`: not late yet, and likely to be. */
export const isLikelyLate = (row: string): string =>
  `${row}.standing = 'FORESEEN' AND ${row}.basis_points >= ${LIKELY_LATE}`;
