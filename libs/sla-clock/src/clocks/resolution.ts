import { lateSpans, type ClockPlan } from '../plan.js';
import { byTerms, foldTargets, type Retarget } from '../retarget.js';
import type { Story } from '../story.js';
import { byMerge, missesTaken } from '../taken-in.js';
import { allowReopening, commitDate, commitDuration, startTarget, type Target } from '../targets.js';

/**
 * The promise to the requester: from submission until resolved, paused by questions and holds. It passes through
 * transfers unchanged, on the first provider's calendar.
 */
export function resolutionClock(story: Story): ClockPlan {
  const { submitted, phases, requesterHeld } = story;
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
  const start = startTarget(submitted.at, submitted.targets.resolution);
  return { ...plan, targets: foldTargets(story.events, plan, start, retargetOf(plan)) };
}

const terms = byTerms((targets) => targets.resolution);

function retargetOf(plan: ClockPlan): Retarget {
  const merge = byMerge(plan, 'RES');
  return (event, last, elapsed, sofar) => {
    if (event.type === 'durationCommitted') return commitDuration(last, event.at, elapsed, event.seconds);
    if (event.type === 'dateCommitted') return commitDate(last, event.at, event.date);
    if (event.type === 'reopened' && mayAllow({ ...plan, targets: sofar }, event.at)) {
      return allowReopening(last, event.at, elapsed, plan.calendar);
    }
    return terms(event, last, elapsed, sofar) ?? merge(event, last, elapsed, sofar);
  };
}

/** Once per request, and never to a clock that was late before. */
export function mayAllow(plan: ClockPlan, at: number): boolean {
  const reallyReopened = plan.phases.some((phase) => phase.state === 'STOPPED' && phase.to === at);
  const used = plan.targets.some((target: Target) => target.reason === 'REOPENED');
  return reallyReopened && !used && lateSpans(plan, at).length === 0 && !plan.takenMisses?.length;
}
