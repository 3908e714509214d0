import type { EventType, Side, StoredEvent } from '../../platform/events/index.js';
import * as events from '../requests.events.js';

/** The events by which one side tells the other side something. */
const WORDS: EventType[] = [
  ...[events.MessagePosted, events.QuestionReplied, events.RequestDoubted, events.AttachmentAdded],
  ...[events.RequestCompleted, events.RequestReminded, events.PriorityChanged],
  ...[events.RequestEscalated, events.EscalationAnswered, events.ExpediteAsked, events.DateEscalated],
  ...[events.OfferMade, events.OfferAccepted, events.OfferDeclined, events.OfferWithdrawn],
];
const IS_WORD = new Set(WORDS.map(({ type }) => type));

/** When a side last told the other side something. Null: it has said nothing since it asked. */
export function lastWordOf(side: Side, stream: readonly StoredEvent[]): Date | null {
  const words = stream.filter((event) => isWordOf(side, event) && !isInternal(event));
  return words.reduce<Date | null>((last, { occurredAt }) => (last && last > occurredAt ? last : occurredAt), null);
}

/** A contact counts for both sides, because two people spoke with each other, whichever side recorded it. */
const isWordOf = (side: Side, event: StoredEvent): boolean =>
  event.type === events.ContactRecorded.type || (event.side === side && IS_WORD.has(event.type));

const isInternal = ({ payload }: StoredEvent): boolean =>
  (payload as { visibility?: string }).visibility === 'INTERNAL';
