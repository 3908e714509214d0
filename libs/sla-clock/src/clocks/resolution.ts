import { lateSpans, type ClockPlan } from '../plan.js';
import { byEarlierStart, byTerms, foldTargets, type Retarget } from '../retarget.js';
import type { ClockStory } from '../story.js';
import { byMerge, missesTaken } from '../taken-in.js';
import { allowReopening, commitDate, commitDuration, startTarget, type ClockTarget } from '../targets.js';

/**
 * The promise to the requester. It runs from submission, or from the earlier start that the provider agreed to, until
 * the request is resolved. Questions and holds pause it. Transfers do not change it; it stays on the first provider's
 * calendar.
 */
export function resolutionClock(story: ClockStory): ClockPlan {
  const { submitted, phases, requesterHeld, start } = story;
  const plan: ClockPlan = {
    kind: 'RES',
    subject: null,
    party: submitted.provider,
    calendar: story.calendars.provider,
    phases,
    targets: [],
    requesterHeld,
    takenMisses: missesTaken(story.events, 'RES'),
  };
  const first = startTarget(start.at, submitted.targets.resolution);
  return { ...plan, targets: foldTargets(story.events, plan, first, retargetOf(story, plan)) };
}

const terms = byTerms((targets) => targets.resolution);

function retargetOf(story: ClockStory, plan: ClockPlan): Retarget {
  const merge = byMerge(plan, 'RES');
  const earlier = byEarlierStart(story);
  return (event, last, elapsed, sofar) => {
    if (event.type === 'durationCommitted') return commitDuration(last, event.at, elapsed, event.seconds);
    if (event.type === 'dateCommitted') return commitDate(last, event.at, event.date);
    if (event.type === 'reopened' && mayAllow({ ...plan, targets: sofar }, event.at)) {
      return allowReopening(last, event.at, elapsed, plan.calendar);
    }
    const change = [event, last, elapsed, sofar] as const;
    return terms(...change) ?? merge(...change) ?? earlier(...change);
  };
}

/** The reopening allowance is given once per request, and never to a clock that was late before. */
export function mayAllow(plan: ClockPlan, at: number): boolean {
  const reallyReopened = plan.phases.some((phase) => phase.state === 'STOPPED' && phase.to === at);
  const used = plan.targets.some((target: ClockTarget) => target.reason === 'REOPENED');
  return reallyReopened && !used && lateSpans(plan, at).length === 0 && !plan.takenMisses?.length;
}
