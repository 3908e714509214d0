import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import { isEvent, type StoredEvent } from '../../platform/events/index.js';
import { QuestionReplied, ReplyRefused } from '../requests.events.js';
import type { Question } from './question.entity.js';

/**
 * The instant, in epoch seconds, at which the time to reply to an open question is used up. The time before a refused
 * reply counts. The time between a refused reply and its refusal does not count.
 */
export function replyTimeUsedUp(
  { id, askedAt }: Question,
  targetSeconds: number,
  stream: readonly StoredEvent[],
  calendar: WorkingCalendar,
): Instant {
  let [since, left] = [toSeconds(askedAt), targetSeconds];
  for (const event of stream) {
    if ((event.payload as { questionId?: string }).questionId !== id) continue;
    if (isEvent(event, QuestionReplied)) left -= calendar.between(since, toSeconds(event.occurredAt));
    if (isEvent(event, ReplyRefused)) since = toSeconds(event.occurredAt);
  }
  return calendar.add(since, Math.max(0, left));
}
