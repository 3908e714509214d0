/** PERIOD: it was time. IMPOSED: 30 days after an executive decided. ATTAINMENT: too little came in time. SIDE: wanted. */
export const REVIEW_CAUSES = ['PERIOD', 'IMPOSED', 'ATTAINMENT', 'SIDE'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

/** CONFIRMED by a lead of each side, KEPT or SUPERSEDED by a negotiation, ENDED with the version itself. */
export const REVIEW_OUTCOMES = ['CONFIRMED', 'KEPT', 'SUPERSEDED', 'ENDED'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** How many of the requests that fell due in a stretch of time were answered in time, and how many were promised. */
export interface AttainmentFigures {
  /** ISO instants, half-open. */
  from: string;
  to: string;
  due: number;
  met: number;
  objectiveBp: number;
}
