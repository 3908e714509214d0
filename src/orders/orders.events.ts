import { defineEvent } from '../platform/events/index.js';
import type { OrderTerms } from './stored-profile.js';

/** Stream kind `order`. Amounts are minor units as strings. */
export const OrderCreated = defineEvent<OrderTerms & { system: string; reference: string }>(
  'order.created',
  'An order came in.',
);
export const OrderChanged = defineEvent<{ before: OrderTerms; after: OrderTerms; reason: string | null }>(
  'order.changed',
  'The terms of an order were changed.',
);
export const OrderVerified = defineEvent<OrderTerms>(
  'order.verified',
  'An order was verified by a lead of the department that owns it.',
);
export const OrderReleased = defineEvent<{ withAnswer: boolean; reason: string | null }>(
  'order.released',
  'An order was released, with its answer or without.',
);
/** When it left, or whether with its answer, had been put down wrong. */
export const OrderReleaseCorrected = defineEvent<{ before: ReleaseFacts; after: ReleaseFacts; reason: string }>(
  'order.release_corrected',
  'What was put down about the release of an order was corrected.',
);
export interface ReleaseFacts {
  releasedAt: string;
  withAnswer: boolean;
}
export const OrderLinked = defineEvent<{ linkId: string; requestId: string; blocks: boolean; blockedFrom: string }>(
  'order.linked',
  'A request was said to concern an order.',
  'linkId',
  'requestId',
);
export const OrderUnlinked = defineEvent<{ linkId: string; requestId: string }>(
  'order.unlinked',
  'A link of a request to an order was taken back.',
  'linkId',
  'requestId',
);
