import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import {
  ballSpans,
  followBall,
  STATE_OF,
  type BallMove,
  type BallSpan,
  type Beginning,
  type BallHistory,
  type Leg,
} from './ball.js';
import { eventsInOrder, ofType, type ClockCalendars, type ClockEvent, type EventOf } from './events.js';
import { phasesFrom, stateAt, type Phase } from './phases.js';
import type { PlannedSpan } from './plan.js';

/** The history of a request up to `now`, prepared once for all clocks. */
export interface ClockStory {
  events: ClockEvent[];
  submitted: EventOf<'submitted'>;
  ball: BallHistory;
  spans: BallSpan[];
  start: ProviderStart;
  /** The moves of the ball from the beginning on. */
  moves: BallMove[];
  /**
   * RUNNING while a provider holds the ball, PAUSED while the requester or somebody outside holds it, STOPPED while
   * nobody does.
   */
  phases: Phase[];
  requesterHeld: PlannedSpan[];
  calendars: ClockCalendars;
  now: Instant;
}

/**
 * The start of the provider's clocks: submission, or the instant of asking once the provider has agreed to that.
 * `agreement` is null if they start at submission.
 */
export interface ProviderStart extends Beginning {
  agreement: EventOf<'earlierStartAgreed'> | null;
}

function providerStart(events: readonly ClockEvent[], { submitted, beginning }: BallHistory): ProviderStart {
  const agreement = ofType(events, 'earlierStartAgreed')[0] ?? null;
  return agreement === null ? { at: submitted.at, cause: 'submitted', agreement } : { ...beginning, agreement };
}

/** Null before submission. */
export function tellClockStory(
  history: readonly ClockEvent[],
  calendars: ClockCalendars,
  now: Instant,
): ClockStory | null {
  const events = eventsInOrder(history, now);
  const ball = followBall(events, now);
  if (!ball) return null;
  const spans = ballSpans(ball, now);
  const start = providerStart(events, ball);
  const [first, ...further] = ball.moves;
  const moves = [{ ...first!, at: start.at, cause: start.cause }, ...further];
  const phases = phasesOf(moves, now);
  const requesterHeld = spans
    .filter((span) => span.side === 'REQUESTER')
    .map((span) => ({ start: span.from, end: span.to }));
  return { events, submitted: ball.submitted, ball, start, moves, spans, phases, requesterHeld, calendars, now };
}

const phasesOf = (moves: readonly BallMove[], now: Instant): Phase[] =>
  phasesFrom(
    moves.map(({ at, side, cause, ending }) => ({ at, state: STATE_OF[side], cause, ending })),
    now,
  );

/** When the provider's clocks stopped; null while they have not, and before submission. No calendar changes it. */
export function stoppedAt(history: readonly ClockEvent[], now: Instant): Instant | null {
  const ball = followBall(eventsInOrder(history, now), now);
  const last = ball && phasesOf(ball.moves, now).at(-1)!;
  return last?.state === 'STOPPED' ? last.from : null;
}

/** The leg at `at`. */
export function legAt(story: ClockStory, at: Instant): Leg {
  return story.ball.legs.findLast((leg) => leg.from <= at)!;
}

/** The first leg keeps the calendar that was fixed at submission. Later legs run in the receiver's hours. */
export function calendarOf(story: ClockStory, leg: Leg): WorkingCalendar {
  return leg.number === 1 ? story.calendars.provider : story.calendars.byParty(leg.party);
}

/** True if the request was open at `at`. At the second of an ending it is no longer open. */
export const isOpenAt = (story: ClockStory, at: Instant) => stateAt(story.phases, at) !== 'STOPPED';
