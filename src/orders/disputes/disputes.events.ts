import { defineEvent, type Side } from '../../platform/events/index.js';
import type { DisputeOutcome } from './dispute-rules.js';

interface AboutDispute {
  disputeId: string;
  linkId: string;
  requestId: string;
}

/** A side's stance, or the settled outcome. */
interface StanceWord {
  outcome: DisputeOutcome;
  from: string | null;
}

interface AssertionWord {
  blocks: boolean;
  blockedFrom: string;
}

/** Stream kind `order`. */
export const OrderBlockingDisputed = defineEvent<AboutDispute & StanceWord & { side: Side }>(
  'order.blocking_disputed',
  'A side of a request does not agree that, or from when, it held an order up.',
  'disputeId',
  'linkId',
  'requestId',
);
export const OrderDisputeAnswered = defineEvent<AboutDispute & StanceWord & { side: Side }>(
  'order.dispute_answered',
  'A side said what it holds about a disputed assertion, and it is not what the other side holds.',
  'disputeId',
  'linkId',
  'requestId',
);
/** `reason` is null when the link stays as it was. */
export const OrderDisputeSettled = defineEvent<
  AboutDispute & StanceWord & { byArbiter: boolean; before: AssertionWord; after: AssertionWord; reason: string | null }
>(
  'order.dispute_settled',
  'It was settled whether, and from when, a request held an order up.',
  'disputeId',
  'linkId',
  'requestId',
);
