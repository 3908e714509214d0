import { isEnding } from '../ball.js';
import { ofType, type ClockEvent, type EventOf } from '../events.js';
import { phasesFrom, type Mark } from '../phases.js';
import type { ClockPlan } from '../plan.js';
import { isOpenAt, type Story } from '../story.js';
import { startTarget } from '../targets.js';

/** One clock per question, in the requester's hours: from the asking until it is replied to, withdrawn or moot. */
export function replyClocks(story: Story): ClockPlan[] {
  return ofType(story.events, 'asked')
    .filter((asked) => isOpenAt(story, asked.at))
    .map((asked) => replyClock(story, asked));
}

function replyClock(story: Story, asked: EventOf<'asked'>): ClockPlan {
  const later = story.events.slice(story.events.indexOf(asked) + 1);
  const stop = later.map((event) => stopOf(asked, event)).find((mark) => mark !== null);
  const start: Mark = { at: asked.at, state: 'RUNNING', cause: 'asked' };
  return {
    kind: 'REQ',
    subject: asked.questionId,
    party: story.submitted.requester,
    calendar: story.calendars.requester,
    phases: phasesFrom(stop ? [start, stop] : [start], story.now),
    targets: [startTarget(asked.at, asked.replyTarget ?? termsAt(story, asked).reply)],
    requesterHeld: [],
  };
}

/** The terms in force when the question was asked. */
function termsAt(story: Story, asked: ClockEvent) {
  const before = story.events.slice(0, story.events.indexOf(asked));
  return before.reduce((terms, event) => ('targets' in event ? event.targets : terms), story.submitted.targets);
}

function stopOf(asked: EventOf<'asked'>, event: ClockEvent): Mark | null {
  const stopped = (ending: Mark['ending']): Mark => ({ at: event.at, state: 'STOPPED', cause: event.type, ending });
  if (event.type === 'replied' && event.questionId === asked.questionId) return stopped('FULFILLED');
  if (event.type === 'questionWithdrawn' && event.questionId === asked.questionId) return stopped('ABANDONED');
  return isEnding(event) ? stopped('ABANDONED') : null;
}
