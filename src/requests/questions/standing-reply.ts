import { isEvent, type EventType, type StoredEvent } from '../../platform/events/index.js';
import * as events from '../requests.events.js';

/** The reply to a question, as long as its asker may still refuse it. */
export interface StandingReply {
  /** When the asker could read the reply: the time of its recording. */
  repliedAt: Date;
  /** How often a reply to this question was refused. */
  refusals: number;
}

/** A provider that went on after a reply, with an answer, a decline or a transfer, has accepted the reply. */
const WENT_ON: EventType[] = [events.RequestResolved, events.RequestDeclined, events.TransferAccepted];

/** The reply to a question. Null when the question has no reply, or when the provider went on after it. */
export function standingReply(stream: readonly StoredEvent[], questionId: string): StandingReply | null {
  let repliedAt: Date | null = null;
  let refusals = 0;
  for (const event of stream) {
    const isItsOwn = (event.payload as { questionId?: string }).questionId === questionId;
    if (isItsOwn && isEvent(event, events.QuestionReplied)) repliedAt = event.recordedAt;
    if (isItsOwn && isEvent(event, events.ReplyRefused)) refusals += 1;
    if (isItsOwn && isEvent(event, events.ReplyRefused)) repliedAt = null;
    if (WENT_ON.some(({ type }) => type === event.type)) repliedAt = null;
  }
  return repliedAt === null ? null : { repliedAt, refusals };
}
