import { TimerHandler, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { FollowUpDue, FollowUpGivenUp, FollowUpMissed } from '../feedback.events.js';
import { FOLLOW_UP_TIMER } from '../feedback-timers.js';
import type { FollowUp } from '../follow-up.entity.js';
import { FollowUps } from '../follow-ups.js';
import { type Made, MakeSteps } from '../make-steps.js';
import { nextStepOfFollowUp } from '../next-step.js';

/** Records that a follow-up is due or missed, and finally gives it up. */
@TimerHandler(FOLLOW_UP_TIMER)
export class WatchFollowUps implements FiresTimers {
  constructor(
    private readonly followUps: FollowUps,
    private readonly steps: MakeSteps,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    return this.steps.of(batch, asOf, {
      openOf: (requestIds) => this.followUps.openOf(requestIds),
      stepOf,
      note: (followUps) => this.followUps.noteSteps(followUps),
      nextAt: (followUp) => nextStepOfFollowUp(followUp, asOf).at,
    });
  }
}

/** A miss is recorded with the instant at which it happened, even when it is noticed later. */
function stepOf(followUp: FollowUp, asOf: Date): Made<FollowUp> | null {
  const { step, at: occurredAt } = nextStepOfFollowUp(followUp, asOf);
  if (asOf < occurredAt) return null;
  const { id: followUpId, departmentId, resolution, dueAt } = followUp;
  const named = { followUpId, departmentId, resolution };
  switch (step) {
    case 'TELL': {
      const payload = { ...named, dueAt: dueAt.toISOString() };
      return { row: { ...followUp, toldAt: asOf }, type: FollowUpDue, payload, occurredAt };
    }
    case 'MISS':
      return { row: { ...followUp, missedAt: dueAt }, type: FollowUpMissed, payload: named, occurredAt };
    case 'GIVE_UP': {
      const over = { ...followUp, endedAt: occurredAt, ending: 'OVER' as const };
      return { row: over, type: FollowUpGivenUp, payload: named, occurredAt };
    }
  }
}
