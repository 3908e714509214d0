import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import { ballSpans, followBall, STATE_OF, type BallSpan, type Court, type Leg } from './ball.js';
import { inOrder, type Calendars, type ClockEvent, type EventOf } from './events.js';
import { phasesFrom, stateAt, type Phase } from './phases.js';
import type { Span } from './plan.js';

/** A request's history told once up to `now`; every clock reads from it. */
export interface Story {
  events: ClockEvent[];
  submitted: EventOf<'submitted'>;
  court: Court;
  spans: BallSpan[];
  /** Running while a provider holds the ball, paused while the requester or an outsider does, stopped when nobody. */
  phases: Phase[];
  requesterHeld: Span[];
  calendars: Calendars;
  now: Instant;
}

/** Null before submission. */
export function tell(history: readonly ClockEvent[], calendars: Calendars, now: Instant): Story | null {
  const events = inOrder(history, now);
  const court = followBall(events, now);
  if (!court) return null;
  const spans = ballSpans(court, now);
  const phases = phasesFrom(
    court.moves.map(({ at, side, cause, ending }) => ({ at, state: STATE_OF[side], cause, ending })),
    now,
  );
  const requesterHeld = spans
    .filter((span) => span.side === 'REQUESTER')
    .map((span) => ({ start: span.from, end: span.to }));
  return { events, submitted: court.submitted, court, spans, phases, requesterHeld, calendars, now };
}

/** The provider side's leg at `at`. */
export function legAt(story: Story, at: Instant): Leg {
  return story.court.legs.findLast((leg) => leg.from <= at)!;
}

/** The first leg keeps the calendar pinned at submission; later ones run in the receiver's hours. */
export function calendarOf(story: Story, leg: Leg): WorkingCalendar {
  return leg.number === 1 ? story.calendars.provider : story.calendars.byParty(leg.party);
}

/** Was the request open at `at`? At the second of an ending it is no longer. */
export const isOpenAt = (story: Story, at: Instant) => stateAt(story.phases, at) !== 'STOPPED';
