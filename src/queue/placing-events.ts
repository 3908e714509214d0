import type { EventType } from '../platform/events/index.js';
import * as requests from '../requests/index.js';
import { ClockBreachCleared, ClockMovedByClosure, TermsReplaced } from '../sla/index.js';

/**
 * The events that can change the place of a request, bring it into a queue, or take it out. Every event that changes a
 * due date is one of them.
 */
export const PLACING_EVENTS: readonly EventType[] = [
  ...[requests.RequestSubmitted, requests.RequestReopened, requests.DeclineReversed],
  ...requests.ENDING_EVENTS,
  ...[requests.RequestParted, requests.DuplicateTakenIn, requests.DuplicateParted],
  ...[requests.EarlierStartAgreed, requests.TransferAccepted, requests.EffortEstimated],
  ...[requests.PriorityChanged, requests.RequestExpedited],
  ...[requests.QuestionAsked, requests.QuestionReplied, requests.ReplyRefused, requests.QuestionWithdrawn],
  ...[requests.RequestHeld, requests.RequestResumed, requests.HoldExtended, requests.OfferAccepted],
  ...[TermsReplaced, ClockMovedByClosure, ClockBreachCleared],
];
