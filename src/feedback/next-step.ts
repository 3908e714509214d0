import type { FeedbackRound } from './feedback-round.entity.js';
import type { FollowUp } from './follow-up.entity.js';

/** The next thing to do about an open round or follow-up, and when. */
export interface Step<Name> {
  step: Name;
  at: Date;
}

type OpenRound = Pick<
  FeedbackRound,
  'askAt' | 'remindAt' | 'closesAt' | 'askedAt' | 'remindedAt' | 'requesterRatedAt' | 'providerRatedAt'
>;

/**
 * The requester is asked and reminded once, the provider asked once, and nobody who has rated. After an outage only the
 * last step that was passed is made: nobody is asked and reminded in one breath, and nobody about an answer that cannot
 * be rated any more.
 */
export function nextStepOfRound(round: OpenRound, asOf: Date): Step<'ASK' | 'REMIND' | 'CLOSE'> {
  const { askAt, remindAt, closesAt, askedAt, remindedAt, requesterRatedAt, providerRatedAt } = round;
  const close = { step: 'CLOSE', at: closesAt } as const;
  if (asOf >= closesAt) return close;
  const isToAsk = askedAt === null && (requesterRatedAt === null || providerRatedAt === null);
  if (isToAsk) return { step: 'ASK', at: askAt };
  const isToRemind = remindedAt === null && requesterRatedAt === null && askedAt !== null && askedAt < remindAt;
  return isToRemind ? { step: 'REMIND', at: remindAt } : close;
}

type OpenFollowUp = Pick<FollowUp, 'tellAt' | 'dueAt' | 'overAt' | 'toldAt' | 'missedAt'>;

/** A department that comes back after an outage is told of the miss alone. */
export function nextStepOfFollowUp(followUp: OpenFollowUp, asOf: Date): Step<'TELL' | 'MISS' | 'GIVE_UP'> {
  const { tellAt, dueAt, overAt, toldAt, missedAt } = followUp;
  if (missedAt !== null) return { step: 'GIVE_UP', at: overAt };
  return toldAt === null && asOf < dueAt ? { step: 'TELL', at: tellAt } : { step: 'MISS', at: dueAt };
}
