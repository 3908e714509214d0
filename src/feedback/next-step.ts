import type { FeedbackRound } from './feedback-round.entity.js';
import type { FollowUp } from './follow-up.entity.js';

/** The next step of an open round or follow-up, and its due instant. */
export interface FeedbackStep<Name> {
  step: Name;
  at: Date;
}

type OpenRound = Pick<
  FeedbackRound,
  'askAt' | 'remindAt' | 'closesAt' | 'askedAt' | 'remindedAt' | 'requesterRatedAt' | 'providerRatedAt'
>;

/**
 * The requester is asked once and reminded once, the provider is asked once. A person who has rated is not asked. After
 * an outage only the latest passed step is made. So nobody is asked and reminded at once, or asked about an answer that
 * can no longer be rated.
 */
export function nextStepOfRound(round: OpenRound, asOf: Date): FeedbackStep<'ASK' | 'REMIND' | 'CLOSE'> {
  const { askAt, remindAt, closesAt, askedAt, remindedAt, requesterRatedAt, providerRatedAt } = round;
  const close = { step: 'CLOSE', at: closesAt } as const;
  if (asOf >= closesAt) return close;
  const isToAsk = askedAt === null && (requesterRatedAt === null || providerRatedAt === null);
  if (isToAsk) return { step: 'ASK', at: askAt };
  const isToRemind = remindedAt === null && requesterRatedAt === null && askedAt !== null && askedAt < remindAt;
  return isToRemind ? { step: 'REMIND', at: remindAt } : close;
}

type OpenFollowUp = Pick<FollowUp, 'tellAt' | 'dueAt' | 'overAt' | 'toldAt' | 'missedAt'>;

/** After an outage that covered both instants, only the miss is recorded. */
export function nextStepOfFollowUp(followUp: OpenFollowUp, asOf: Date): FeedbackStep<'TELL' | 'MISS' | 'GIVE_UP'> {
  const { tellAt, dueAt, overAt, toldAt, missedAt } = followUp;
  if (missedAt !== null) return { step: 'GIVE_UP', at: overAt };
  return toldAt === null && asOf < dueAt ? { step: 'TELL', at: tellAt } : { step: 'MISS', at: dueAt };
}
