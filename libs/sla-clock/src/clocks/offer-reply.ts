import { isEnding } from '../ball.js';
import type { Instant } from '@lockstep/working-time';
import { ofType, type ClockEvent, type EventOf, type OfferOutcome } from '../events.js';
import { phasesFrom, type ClockEnding, type Mark } from '../phases.js';
import type { ClockPlan } from '../plan.js';
import { calendarOf, isOpenAt, legAt, type ClockStory } from '../story.js';
import { startDate } from '../targets.js';

const ENDINGS: Record<OfferOutcome, ClockEnding> = {
  ACCEPTED: 'FULFILLED',
  DECLINED: 'FULFILLED',
  COUNTERED: 'FULFILLED',
  WITHDRAWN: 'ABANDONED',
  LAPSED: 'ABANDONED',
  EXPIRED: 'FAILED',
};

/** One clock for each offer: the other side must answer by a fixed instant. It never moves the ball. */
export function offerReplyClocks(story: ClockStory): ClockPlan[] {
  return ofType(story.events, 'offerMade')
    .filter((offer) => isOpenAt(story, offer.at))
    .map((offer) => offerReplyClock(story, offer));
}

function offerReplyClock(story: ClockStory, offer: EventOf<'offerMade'>): ClockPlan {
  const { requester } = story.submitted;
  const leg = legAt(story, offer.at);
  const toProvider = offer.by === requester;
  const later = story.events.slice(story.events.indexOf(offer) + 1);
  const stop = inTime(
    offer,
    story.now,
    later.map((event) => stopOf(offer, event)).find((mark) => mark !== null),
  );
  const start: Mark = { at: offer.at, state: 'RUNNING', cause: 'offerMade' };
  return {
    kind: 'NEG',
    subject: offer.offerId,
    party: toProvider ? leg.party : requester,
    calendar: toProvider ? calendarOf(story, leg) : story.calendars.requester,
    phases: phasesFrom(stop ? [start, stop] : [start], story.now),
    targets: [startDate(offer.at, offer.replyBy)],
    requesterHeld: [],
  };
}

/** An answer after `replyBy` does not count: the offer has expired at that instant, even if the event comes later. */
function inTime({ replyBy }: EventOf<'offerMade'>, now: Instant, stop?: Mark): Mark | undefined {
  if (now < replyBy || (stop !== undefined && stop.at <= replyBy)) return stop;
  return { at: replyBy, state: 'STOPPED', cause: 'EXPIRED', ending: 'FAILED' };
}

/** The offer lapses when the request ends or is transferred. */
function stopOf(offer: EventOf<'offerMade'>, event: ClockEvent): Mark | null {
  const stopped = (outcome: OfferOutcome): Mark => ({
    at: event.at,
    state: 'STOPPED',
    cause: outcome,
    ending: ENDINGS[outcome],
  });
  if (event.type === 'offerClosed') return event.offerId === offer.offerId ? stopped(event.outcome) : null;
  return isEnding(event) || event.type === 'transferAccepted' ? stopped('LAPSED') : null;
}
