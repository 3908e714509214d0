/**
 * PERIOD: the planned date came. IMPOSED: 30 days after an executive decided. ATTAINMENT: too few requests were
 * answered in time. SIDE: a side wanted it.
 */
export const REVIEW_CAUSES = ['PERIOD', 'IMPOSED', 'ATTAINMENT', 'SIDE'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

/**
 * CONFIRMED: by a lead of each side. KEPT: a negotiation failed and the version stays. SUPERSEDED: by another version.
 * ENDED: together with the version.
 */
export const REVIEW_OUTCOMES = ['CONFIRMED', 'KEPT', 'SUPERSEDED', 'ENDED'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/**
 * How many of the requests that fell due in an interval were answered in time, and which share was promised
 * (`objectiveBp`, in basis points).
 */
export interface AttainmentFigures {
  /** ISO instants, half-open. */
  from: string;
  to: string;
  due: number;
  met: number;
  objectiveBp: number;
}
