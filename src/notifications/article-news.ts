import {
  AcknowledgementAsked,
  AcknowledgementDue,
  ArticleFlagged,
  ArticleHandedOver,
  ArticleReviewDue,
  ArticleWithdrawnFromOthers,
} from '../articles/index.js';
import { isEvent, type StoredEvent } from '../platform/events/index.js';

/** Number of the article and the day that matters; null for an event about anything else. */
export function articleDetail(event: StoredEvent): string | null {
  if (isEvent(event, ArticleReviewDue)) return `${event.payload.number}, to be looked at by ${event.payload.reviewOn}.`;
  if (isEvent(event, AcknowledgementAsked) || isEvent(event, AcknowledgementDue)) {
    return `${event.payload.number}, version ${event.payload.version}, by ${event.payload.by}.`;
  }
  const isAbout =
    isEvent(event, ArticleFlagged) || isEvent(event, ArticleHandedOver) || isEvent(event, ArticleWithdrawnFromOthers);
  return isAbout ? `${event.payload.number}.` : null;
}
