import { STATE_OF, type Leg } from '../ball.js';
import { phasesFrom, type Mark } from '../phases.js';
import type { ClockPlan } from '../plan.js';
import { foldTargets } from '../retarget.js';
import { calendarOf, legAt, type ClockStory } from '../story.js';
import { byMerge, missesTaken } from '../taken-in.js';
import { allowReopening, startTarget } from '../targets.js';
import { mayAllow, resolutionClock } from './resolution.js';

/**
 * One clock for each department that held the request. The first leg has the resolution target. A later leg has the
 * target that its department promised when it took over, in its own hours.
 */
export function legClocks(story: ClockStory): ClockPlan[] {
  return story.ball.legs.map((leg) => (leg.number === 1 ? firstLeg(story, leg) : laterLeg(story, leg)));
}

function firstLeg(story: ClockStory, leg: Leg): ClockPlan {
  const handedOver = story.ball.legs[1]?.from ?? Infinity;
  const plan = resolutionClock(story);
  const targets = plan.targets.filter((target, index) => index === 0 || target.at < handedOver);
  const takenMisses = plan.takenMisses?.filter(({ at }) => at < handedOver);
  return { ...plan, ...identity(leg), phases: phasesOf(story, leg), targets, takenMisses };
}

function laterLeg(story: ClockStory, leg: Leg): ClockPlan {
  const { requesterHeld } = story;
  const plan: ClockPlan = {
    ...identity(leg),
    calendar: calendarOf(story, leg),
    phases: phasesOf(story, leg),
    targets: [],
    requesterHeld,
    takenMisses: missesTaken(story.events, 'LEG').filter(({ at }) => legAt(story, at) === leg),
  };
  const merge = byMerge(plan, 'LEG');
  const targets = foldTargets(story.events, plan, startTarget(leg.from, leg.target), (event, last, elapsed, sofar) =>
    event.type === 'reopened' && mayAllow({ ...plan, targets: sofar }, event.at)
      ? allowReopening(last, event.at, elapsed, plan.calendar)
      : merge(event, last, elapsed, sofar),
  );
  return { ...plan, targets };
}

/** A department may hold a request twice, so the subject includes the number of the leg. */
const identity = (leg: Leg) => ({ kind: 'LEG' as const, subject: `${leg.party}:${leg.number}`, party: leg.party });

function phasesOf(story: ClockStory, leg: Leg) {
  const marks: Mark[] = story.moves
    .filter((move) => move.leg === leg)
    .map(({ at, side, cause, ending }) => ({ at, state: STATE_OF[side], cause, ending }));
  const next = story.ball.legs[leg.number];
  if (next) marks.push({ at: next.from, state: 'STOPPED', cause: 'transferAccepted', ending: 'ABANDONED' });
  return phasesFrom(marks, story.now);
}
