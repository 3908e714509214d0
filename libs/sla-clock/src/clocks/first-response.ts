import { isEnding } from '../ball.js';
import type { ClockEvent } from '../events.js';
import { phasesFrom, type Mark } from '../phases.js';
import type { ClockPlan } from '../plan.js';
import { byEarlierStart, byTerms, foldTargets } from '../retarget.js';
import { legAt, type ClockStory } from '../story.js';
import { byMerge, missesTaken } from '../taken-in.js';
import { startTarget } from '../targets.js';

/**
 * Runs from submission, or from the earlier start that the provider agreed to, until the holding side responds: any
 * shared message, a question, an offer or a decline. A hold does not pause it. Null if the agreement promises no first
 * response.
 */
export function firstResponseClock(story: ClockStory): ClockPlan | null {
  const { submitted, events, now, start } = story;
  const takenMisses = missesTaken(events, 'FR');
  if (submitted.targets.firstResponse === null && takenMisses.length === 0) return null;
  const calendar = story.calendars.provider;
  const stop = events.map((event) => stopOf(story, event)).find((mark) => mark !== null);
  const first: Mark = { at: start.at, state: 'RUNNING', cause: start.cause };
  const phases = phasesFrom(stop ? [first, stop] : [first], now);
  const merge = byMerge({ phases, calendar }, 'FR');
  const earlier = byEarlierStart(story);
  const targets = foldTargets(
    events,
    { phases, calendar },
    startTarget(start.at, submitted.targets.firstResponse),
    (...change) => terms(...change) ?? merge(...change) ?? earlier(...change),
  );
  const { provider: party } = submitted;
  return { kind: 'FR', subject: null, party, calendar, phases, targets, requesterHeld: [], takenMisses };
}

const terms = byTerms((targets) => targets.firstResponse);

/** The cause is the kind of response, so that bare acknowledgements can be counted separately. */
function stopOf(story: ClockStory, event: ClockEvent): Mark | null {
  const stopped = (cause: Mark['cause'], ending: Mark['ending']): Mark => ({
    at: event.at,
    state: 'STOPPED',
    cause,
    ending,
  });
  const byHolder = (party: string) => party === legAt(story, event.at).party;
  if (event.type === 'responded') return byHolder(event.by) ? stopped(event.kind, 'FULFILLED') : null;
  if (event.type === 'offerMade') return byHolder(event.by) ? stopped('OFFER', 'FULFILLED') : null;
  if (event.type === 'asked') return stopped('QUESTION', 'FULFILLED');
  if (event.type === 'declined') return stopped('DECLINE', 'FULFILLED');
  if (event.type === 'resolved') return stopped('ANSWER', 'FULFILLED');
  return isEnding(event) ? stopped(event.type, 'ABANDONED') : null;
}
