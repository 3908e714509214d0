import type { EventType } from '../../platform/events/index.js';
import {
  ContactRecorded,
  MessagePosted,
  OfferDeclined,
  OfferExpired,
  OfferMade,
  OfferWithdrawn,
  RequestAccepted,
} from '../../requests/index.js';
import { MOVING_EVENTS } from '../history/clock-history.js';
import { ClockBreached, TermsPinned, TermsReplaced } from '../sla.events.js';
import { WORK_EVENTS } from './time-spent.js';

/** They stop the first response, or speak of another date, and change nobody's hold. */
const WORDS: readonly EventType[] = [
  MessagePosted,
  ContactRecorded,
  RequestAccepted,
  OfferMade,
  OfferDeclined,
  OfferWithdrawn,
  OfferExpired,
];

/** Events after which a request may be held by somebody else, or otherwise than before. */
export const HOLDING_EVENTS: EventType[] = [
  ...[...MOVING_EVENTS].filter((type) => !WORDS.includes(type)),
  ...[...WORK_EVENTS, TermsPinned, TermsReplaced, ClockBreached],
];
