import { isEnding } from '../ball.js';
import { ofType, type ClockEvent, type EventOf } from '../events.js';
import { phasesFrom, type Mark } from '../phases.js';
import type { ClockPlan } from '../plan.js';
import { isOpenAt, type ClockStory } from '../story.js';
import { startTarget } from '../targets.js';

/**
 * One clock for each question, in the requester's hours. It runs until the question is replied to or withdrawn, or the
 * request ends. If the reply is refused, the clock continues from where it stopped.
 */
export function replyClocks(story: ClockStory): ClockPlan[] {
  return ofType(story.events, 'asked')
    .filter((asked) => isOpenAt(story, asked.at))
    .map((asked) => replyClock(story, asked));
}

function replyClock(story: ClockStory, asked: EventOf<'asked'>): ClockPlan {
  const later = story.events.slice(story.events.indexOf(asked) + 1);
  return {
    kind: 'REQ',
    subject: asked.questionId,
    party: story.submitted.requester,
    calendar: story.calendars.requester,
    phases: phasesFrom(marksOf(asked, later), story.now),
    targets: [startTarget(asked.at, asked.replyTarget ?? termsAt(story, asked).reply)],
    requesterHeld: [],
  };
}

/** The terms in force when the question was asked. */
function termsAt(story: ClockStory, asked: ClockEvent) {
  const before = story.events.slice(0, story.events.indexOf(asked));
  return before.reduce((terms, event) => ('targets' in event ? event.targets : terms), story.submitted.targets);
}

function marksOf(asked: EventOf<'asked'>, later: readonly ClockEvent[]): Mark[] {
  const marks: Mark[] = [{ at: asked.at, state: 'RUNNING', cause: 'asked' }];
  for (const event of later) {
    const { state, cause } = marks.at(-1)!;
    if (state === 'RUNNING') marks.push(...stopOf(asked, event));
    else if (cause !== 'replied' || isEnding(event) || event.type === 'transferAccepted') break;
    else marks.push(...resumptionOf(asked, event));
  }
  return marks;
}

function resumptionOf(asked: EventOf<'asked'>, event: ClockEvent): Mark[] {
  const refused = event.type === 'replyRefused' && event.questionId === asked.questionId;
  return refused ? [{ at: event.at, state: 'RUNNING', cause: 'replyRefused' }] : [];
}

function stopOf(asked: EventOf<'asked'>, event: ClockEvent): Mark[] {
  const stopped = (ending: Mark['ending']): Mark[] => [{ at: event.at, state: 'STOPPED', cause: event.type, ending }];
  if (event.type === 'replied' && event.questionId === asked.questionId) return stopped('FULFILLED');
  if (event.type === 'questionWithdrawn' && event.questionId === asked.questionId) return stopped('ABANDONED');
  return isEnding(event) ? stopped('ABANDONED') : [];
}
