import type { Seconds, WorkingCalendar } from '@lockstep/working-time';
import type { ClockEvent, ClockTargets } from './events.js';
import { elapsedAt, stateAt, type Phase } from './phases.js';
import type { ClockStory } from './story.js';
import { lower, raise, reterm, startEarlier, type ClockTarget } from './targets.js';

/** The target after an event, given the elapsed seconds; null if the event does not change the target. */
export type Retarget = (
  event: ClockEvent,
  last: ClockTarget,
  elapsed: Seconds,
  sofar: ClockTarget[],
) => ClockTarget | null;

/**
 * Folds the events into a clock's targets. A stopped clock gets no new target, unless its provider agrees to an earlier
 * start: that changes the time it had counted.
 */
export function foldTargets(
  events: readonly ClockEvent[],
  { phases, calendar }: { phases: Phase[]; calendar: WorkingCalendar },
  start: ClockTarget,
  retarget: Retarget,
): ClockTarget[] {
  const targets = [start];
  for (const event of events) {
    const stopped = stateAt(phases, event.at) === 'STOPPED';
    if (event.at < start.at || (stopped && event.type !== 'earlierStartAgreed')) continue;
    const next = retarget(event, targets.at(-1)!, elapsedAt(phases, calendar, event.at), targets);
    if (next) targets.push(next);
  }
  return targets;
}

/** The provider agrees that its clocks began when the request was asked. */
export const byEarlierStart =
  ({ start, submitted, calendars }: ClockStory): Retarget =>
  (event, last, elapsed) => {
    if (event !== start.agreement) return null;
    return startEarlier(last, event.at, elapsed, calendars.provider.between(start.at, submitted.at));
  };

/** Priority changes and new terms. They do not move a date that both sides agreed on. */
export function byTerms(pick: (targets: ClockTargets) => Seconds | null): Retarget {
  return (event, last, elapsed) => {
    if (event.type !== 'priorityChanged' && event.type !== 'retermed') return null;
    const seconds = pick(event.targets);
    if (seconds === null || last.date !== null) return null;
    if (event.type === 'retermed') return reterm(last, event.at, elapsed, seconds);
    if (event.direction === 'UP') return raise(last, event.at, elapsed, seconds, 'PRIORITY_UP');
    return lower(last, event.at, seconds, 'PRIORITY_DOWN');
  };
}
