import { TimerHandler, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { RatingAsked, RatingClosed, RatingReminded } from '../feedback.events.js';
import type { FeedbackRound } from '../feedback-round.entity.js';
import { FeedbackRounds } from '../feedback-rounds.js';
import { ROUND_TIMER } from '../feedback-timers.js';
import { type Made, MakeSteps } from '../make-steps.js';
import { nextStepOfRound } from '../next-step.js';

/** Asks for ratings, reminds of them once, and closes the round when its time is over. */
@TimerHandler(ROUND_TIMER)
export class AskForRatings implements FiresTimers {
  constructor(
    private readonly rounds: FeedbackRounds,
    private readonly steps: MakeSteps,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    return this.steps.of(batch, asOf, {
      openOf: (requestIds) => this.rounds.openOf(requestIds),
      stepOf,
      note: (rounds) => this.rounds.noteSteps(rounds),
      nextAt: (round) => nextStepOfRound(round, asOf).at,
    });
  }
}

/** Null while the next step is not due, for example when a rating made the reminder unnecessary. */
function stepOf(round: FeedbackRound, asOf: Date): Made<FeedbackRound> | null {
  const { step, at } = nextStepOfRound(round, asOf);
  if (asOf < at) return null;
  const { resolution, requesterRatedAt, providerRatedAt } = round;
  switch (step) {
    case 'ASK': {
      const roles = [
        ...(requesterRatedAt === null ? ['requester'] : []),
        ...(providerRatedAt === null ? ['assignee'] : []),
      ];
      const asked = { ...round, askedAt: asOf };
      return { row: asked, type: RatingAsked, payload: { resolution, roles }, occurredAt: asOf };
    }
    case 'REMIND': {
      const reminded = { ...round, remindedAt: asOf };
      return { row: reminded, type: RatingReminded, payload: { resolution }, occurredAt: asOf };
    }
    case 'CLOSE': {
      const over = { ...round, endedAt: at, ending: 'OVER' as const };
      return { row: over, type: RatingClosed, payload: { resolution }, occurredAt: at };
    }
  }
}
