import { ofType, type ClockEvent, type TakenClock } from './events.js';
import { elapsedAt } from './phases.js';
import type { ClockPlan, TakenMiss } from './plan.js';
import type { Retarget } from './retarget.js';
import { takeIn } from './targets.js';

type Kind = TakenClock['kind'];

/** Takes over the due instant of a request that was merged into this one, if it is earlier. */
export const byMerge =
  ({ phases, calendar }: Pick<ClockPlan, 'phases' | 'calendar'>, kind: Kind): Retarget =>
  (event, last, elapsed) => {
    if (event.type !== 'tookIn') return null;
    const taken = event.clocks.find((clock) => clock.kind === kind);
    if (taken === undefined || taken.dueAt === null) return null;
    const { dueAt: date, fixed } = taken;
    const seconds = date > event.at ? elapsed + calendar.between(event.at, date) : elapsedAt(phases, calendar, date);
    return takeIn(last, event.at, { seconds, date, fixed });
  };

/** A missed promise stays missed, whichever of the two requests missed it. */
export const missesTaken = (events: readonly ClockEvent[], kind: Kind): TakenMiss[] =>
  ofType(events, 'tookIn').flatMap(({ at, clocks }) =>
    clocks.flatMap((clock) => (clock.kind === kind && clock.missedAt !== null ? [{ since: clock.missedAt, at }] : [])),
  );
