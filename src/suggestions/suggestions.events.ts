import { defineEvent } from '../platform/events/index.js';
import type { PublishedTo, ReplyState } from './suggestion-life.js';

export const SUGGESTION_STREAM = 'suggestion';

/** Only the receiving department sees the event and the author. `digest` is the SHA-256 hash of title and text. */
export const SuggestionReceived = defineEvent<{ departmentId: string; serviceId: string | null; digest: string }>(
  'suggestion.received',
  'Somebody suggested to a department how it could serve better.',
  'departmentId',
  'serviceId',
);
/** The author is notified. */
export const SuggestionReplied = defineEvent<{ replyId: string; state: ReplyState; authorId: string; digest: string }>(
  'suggestion.replied',
  'A department replied to a suggestion.',
  'replyId',
);
export const SuggestionPublished = defineEvent<{ publishedTo: PublishedTo }>(
  'suggestion.published',
  'A department let others read what was suggested and what came of it, or no longer does.',
);
/** The leads of the department are notified. `reminder` counts from 1. */
export const SuggestionUnanswered = defineEvent<{ departmentId: string; reminder: number }>(
  'suggestion.unanswered',
  'A suggestion has waited long for a reply.',
  'departmentId',
);
