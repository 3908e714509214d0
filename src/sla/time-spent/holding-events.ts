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

/** These events stop the first response clock or concern another date. They do not change the holder of the request. */
const WORDS: readonly EventType[] = [
  MessagePosted,
  ContactRecorded,
  RequestAccepted,
  OfferMade,
  OfferDeclined,
  OfferWithdrawn,
  OfferExpired,
];

/** Events after which another party may hold the request, or its time may count to another class. */
export const HOLDING_EVENTS: EventType[] = [
  ...[...MOVING_EVENTS].filter((type) => !WORDS.includes(type)),
  ...[...WORK_EVENTS, TermsPinned, TermsReplaced, ClockBreached],
];
