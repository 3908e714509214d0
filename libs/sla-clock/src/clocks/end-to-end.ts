import { alwaysOpen } from '@lockstep/working-time';
import { phasesFrom, type Mark } from '../phases.js';
import type { ClockPlan } from '../plan.js';
import type { ClockStory } from '../story.js';
import { startTarget } from '../targets.js';

/** The age of the request: every second from the asking to the last ending, including nights and pauses. */
export function endToEndClock(story: ClockStory): ClockPlan {
  const { submitted, ball, now } = story;
  const marks: Mark[] = [{ ...ball.beginning, state: 'RUNNING' }];
  const last = ball.moves.at(-1)!;
  if (last.side === 'NOBODY') marks.push({ at: last.at, state: 'STOPPED', cause: last.cause, ending: last.ending });
  return {
    kind: 'E2E',
    subject: null,
    party: submitted.provider,
    calendar: alwaysOpen(story.calendars.provider.zone),
    phases: phasesFrom(marks, now),
    targets: [startTarget(ball.beginning.at, null)],
    requesterHeld: [],
  };
}
