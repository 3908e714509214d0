export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Seconds of working time on the provider's calendar. */
export interface PriorityTarget {
  firstResponseSeconds: number;
  resolutionSeconds: number;
}

export type ServiceTargets = Record<Priority, PriorityTarget>;
