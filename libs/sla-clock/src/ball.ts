import type { Instant, Seconds } from '@lockstep/working-time';
import type { ClockEvent, EventOf, PartyId } from './events.js';
import type { Cause, ClockState, ClockEnding } from './phases.js';

/** UNCOUNTED: the request is open, and its time counts for nobody. */
export type ClockSide = 'PROVIDER' | 'REQUESTER' | 'EXTERNAL' | 'UNCOUNTED' | 'NOBODY';

/** The time of one provider department. A transfer begins the next leg; the first leg begins when the request was asked. */
export interface Leg {
  number: number;
  party: PartyId;
  from: Instant;
  /** Working seconds; null for the first leg, which has the resolution target. */
  target: Seconds | null;
}

/** From `at` on, this side must act, during this leg. */
export interface BallMove {
  at: Instant;
  side: ClockSide;
  leg: Leg;
  cause: Cause;
  ending?: ClockEnding;
}

/** A time in which one side had the ball: half-open [from, to). */
export interface BallSpan extends Omit<BallMove, 'at'> {
  from: Instant;
  to: Instant;
}

export interface BallHistory {
  submitted: EventOf<'submitted'>;
  beginning: Beginning;
  legs: Leg[];
  moves: BallMove[];
}

/** The instant at which the request was asked, which may be before it was submitted. */
export interface Beginning {
  at: Instant;
  cause: 'submitted' | 'askedEarlier';
}

const ENDINGS: Partial<Record<Cause, ClockEnding>> = {
  resolved: 'FULFILLED',
  closed: 'FULFILLED',
  cancelled: 'ABANDONED',
  declined: 'ABANDONED',
  expired: 'EXCUSED',
};

/** True if this event ends a request (until a reopening). */
export const isEnding = (event: ClockEvent) => ENDINGS[event.type] !== undefined;

/**
 * The side that had to act, from the beginning to `now`. A provider that was asked on the telephone has the ball from
 * then on. An open question takes precedence over a hold, a hold over the provider. The time between a reply and its
 * refusal counts for nobody. A change of status alone moves nothing. Null before submission.
 *
 * @param events in order, none after `now`
 */
export function followBall(events: readonly ClockEvent[], now: Instant): BallHistory | null {
  const submitted = events.find((event) => event.type === 'submitted');
  if (!submitted) return null;
  const beginning = beginningOf(submitted);
  const first: Leg = { number: 1, party: submitted.provider, from: beginning.at, target: null };
  const state: State = { open: true, leg: first, questions: new Set(), holds: new Map(), refused: new Set() };
  const voidReplies = findVoidReplies(events);
  const ball: BallHistory = { submitted, beginning, legs: [first], moves: [] };
  pass(ball, state, beginning.at, beginning.cause);
  for (const event of events) {
    endHolds(ball, state, event.at);
    const isVoid = voidReplies.has(event);
    apply(state, ball, event, isVoid);
    pass(ball, state, event.at, isVoid ? 'voidReply' : event.type);
  }
  endHolds(ball, state, now);
  return { ...ball, moves: settled(ball.moves) };
}

const beginningOf = ({ at, askedAt = at }: EventOf<'submitted'>): Beginning =>
  askedAt < at ? { at: askedAt, cause: 'askedEarlier' } : { at, cause: 'submitted' };

/** The replies that were refused later, while the request stayed open and with the same department. */
function findVoidReplies(events: readonly ClockEvent[]): ReadonlySet<ClockEvent> {
  const open = new Set<string>();
  const standing = new Map<string, ClockEvent>();
  const found = new Set<ClockEvent>();
  for (const event of events) {
    if (event.type === 'asked') open.add(event.questionId);
    if (event.type === 'questionWithdrawn') open.delete(event.questionId);
    if (event.type === 'replied' && open.delete(event.questionId)) standing.set(event.questionId, event);
    if (isEnding(event)) open.clear();
    if (isEnding(event) || event.type === 'transferAccepted') standing.clear();
    if (event.type !== 'replyRefused' || !standing.has(event.questionId)) continue;
    found.add(standing.get(event.questionId)!);
    standing.delete(event.questionId);
    open.add(event.questionId);
  }
  return found;
}

/** The moves without those that lasted no time. */
function settled(moves: readonly BallMove[]): BallMove[] {
  const kept: BallMove[] = [];
  moves.forEach((move, index) => {
    const last = kept.at(-1);
    if (moves[index + 1]?.at === move.at || (last && alike(last, move))) return;
    kept.push(moves.find((each) => each.at === move.at && alike(each, move))!);
  });
  return kept;
}

const alike = (a: BallMove, b: BallMove) => a.side === b.side && a.leg === b.leg && a.ending === b.ending;

/** The moves as spans up to `now`, without empty ones. */
export function ballSpans(ball: BallHistory, now: Instant): BallSpan[] {
  return ball.moves
    .map(({ at, ...rest }, index) => ({ from: at, to: ball.moves[index + 1]?.at ?? now, ...rest }))
    .filter((span) => span.from < span.to);
}

/** The state of a provider clock, by the side that has the ball. */
export const STATE_OF: Record<ClockSide, ClockState> = {
  PROVIDER: 'RUNNING',
  REQUESTER: 'PAUSED',
  EXTERNAL: 'PAUSED',
  UNCOUNTED: 'PAUSED',
  NOBODY: 'STOPPED',
};

interface State {
  open: boolean;
  leg: Leg;
  questions: Set<string>;
  holds: Map<string, Instant>;
  /** Questions whose reply is refused later. */
  refused: Set<string>;
}

function sideOf(state: State): ClockSide {
  if (!state.open) return 'NOBODY';
  if (state.questions.size > 0) return 'REQUESTER';
  if (state.holds.size > 0) return 'EXTERNAL';
  return state.refused.size > 0 ? 'UNCOUNTED' : 'PROVIDER';
}

function pass(ball: BallHistory, state: State, at: Instant, cause: Cause): void {
  const side = sideOf(state);
  const last = ball.moves.at(-1);
  if (last?.side === side && last.leg === state.leg) return;
  ball.moves.push({ at, side, leg: state.leg, cause, ending: ENDINGS[cause] });
}

function endHolds(ball: BallHistory, state: State, asOf: Instant): void {
  const due = [...state.holds].filter(([, reviewAt]) => reviewAt <= asOf).sort((a, b) => a[1] - b[1]);
  for (const [holdId, reviewAt] of due) {
    state.holds.delete(holdId);
    pass(ball, state, Math.max(reviewAt, ball.moves.at(-1)?.at ?? reviewAt), 'reviewDate');
  }
}

function apply(state: State, ball: BallHistory, event: ClockEvent, isVoid: boolean): void {
  if (event.type === 'reopened') state.open ||= ball.moves.at(-1)?.ending === 'FULFILLED';
  if (event.type === 'declineReversed') state.open ||= ball.moves.at(-1)?.cause === 'declined';
  if (!state.open) return;
  if (event.type === 'asked') state.questions.add(event.questionId);
  if (event.type === 'replied' || event.type === 'questionWithdrawn') state.questions.delete(event.questionId);
  if (event.type === 'replied' && isVoid) state.refused.add(event.questionId);
  if (event.type === 'replyRefused' && state.refused.delete(event.questionId)) state.questions.add(event.questionId);
  if (event.type === 'held') state.holds.set(event.holdId, event.reviewAt);
  if (event.type === 'resumed') state.holds.clear();
  if (event.type === 'transferAccepted') {
    state.leg = { number: state.leg.number + 1, party: event.to, from: event.at, target: event.legTarget };
    ball.legs.push(state.leg);
  }
  if (isEnding(event)) {
    state.open = false;
    state.questions.clear();
    state.holds.clear();
    state.refused.clear();
  }
}
