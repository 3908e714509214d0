import type { Instant, Seconds } from '@lockstep/working-time';
import type { Cause, ClockState } from './phases.js';
import type { ClockPlan } from './plan.js';

/** One line of the arithmetic: half-open [from, to), the state of the clock, its cause, and the seconds it counted. */
export interface ClockStep {
  from: Instant;
  to: Instant;
  state: ClockState;
  cause: Cause;
  counted: Seconds;
  /** Elapsed seconds at `to`. */
  total: Seconds;
}

export function stepsOf({ phases, calendar }: ClockPlan): ClockStep[] {
  let total = 0;
  return phases.map(({ from, to, state, cause }) => {
    const counted = state === 'RUNNING' ? calendar.between(from, to) : 0;
    total += counted;
    return { from, to, state, cause, counted, total };
  });
}
