import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import {
  ballSpans,
  followBall,
  STATE_OF,
  type BallMove,
  type BallSpan,
  type Beginning,
  type Court,
  type Leg,
} from './ball.js';
import { inOrder, ofType, type Calendars, type ClockEvent, type EventOf } from './events.js';
import { phasesFrom, stateAt, type Phase } from './phases.js';
import type { Span } from './plan.js';

/** A request's history told once up to `now`; every clock reads from it. */
export interface Story {
  events: ClockEvent[];
  submitted: EventOf<'submitted'>;
  court: Court;
  spans: BallSpan[];
  start: ProviderStart;
  /** The moves of the ball from there on. */
  moves: BallMove[];
  /** Running while a provider holds the ball, paused while the requester or an outsider does, stopped when nobody. */
  phases: Phase[];
  requesterHeld: Span[];
  calendars: Calendars;
  now: Instant;
}

/**
 * Where the provider's clocks begin: at submission, or when it was asked once the provider has agreed to that. `agreement`
 * is null where they begin at submission.
 */
export interface ProviderStart extends Beginning {
  agreement: EventOf<'earlierStartAgreed'> | null;
}

function providerStart(events: readonly ClockEvent[], { submitted, beginning }: Court): ProviderStart {
  const agreement = ofType(events, 'earlierStartAgreed')[0] ?? null;
  return agreement === null ? { at: submitted.at, cause: 'submitted', agreement } : { ...beginning, agreement };
}

/** Null before submission. */
export function tell(history: readonly ClockEvent[], calendars: Calendars, now: Instant): Story | null {
  const events = inOrder(history, now);
  const court = followBall(events, now);
  if (!court) return null;
  const spans = ballSpans(court, now);
  const start = providerStart(events, court);
  const [first, ...further] = court.moves;
  const moves = [{ ...first!, at: start.at, cause: start.cause }, ...further];
  const phases = phasesFrom(
    moves.map(({ at, side, cause, ending }) => ({ at, state: STATE_OF[side], cause, ending })),
    now,
  );
  const requesterHeld = spans
    .filter((span) => span.side === 'REQUESTER')
    .map((span) => ({ start: span.from, end: span.to }));
  return { events, submitted: court.submitted, court, start, moves, spans, phases, requesterHeld, calendars, now };
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
