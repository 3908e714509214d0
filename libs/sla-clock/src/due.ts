import type { Instant, Seconds } from '@lockstep/working-time';
import { elapsedAt, exceededAt, phaseReachedAt } from './phases.js';
import { horizon, type ClockPlan } from './plan.js';

/**
 * `known` is null while the clock is paused before it. `projected` then assumes that the clock resumes at the moment of
 * reading.
 */
export interface DueMoment {
  known: Instant | null;
  projected: Instant;
}

/** min{t : e(t) >= seconds}: the due instant that people see. */
export function dueAt(plan: ClockPlan, seconds: Seconds): DueMoment {
  return moment(plan, phaseReachedAt(plan.phases, plan.calendar, seconds), (tail) =>
    plan.calendar.add(tail, seconds - elapsedAt(plan.phases, plan.calendar, tail)),
  );
}

/** sup{t : e(t) <= seconds}: the clock is late from the next second on. */
export function breachAt(plan: ClockPlan, seconds: Seconds): DueMoment {
  return moment(plan, exceededAt(plan.phases, plan.calendar, seconds), (tail) =>
    plan.calendar.breachAt(tail, seconds - elapsedAt(plan.phases, plan.calendar, tail)),
  );
}

function moment(plan: ClockPlan, found: Instant | null, goOn: (tail: Instant) => Instant): DueMoment {
  const projected = found ?? goOn(horizon(plan));
  const waiting = found === null && plan.phases.at(-1)!.state === 'PAUSED';
  return { known: waiting ? null : projected, projected };
}
