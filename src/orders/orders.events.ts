import { defineEvent } from '../platform/events/index.js';
import type { OrderTerms } from './stored-profile.js';

/** Stream kind `order`. Amounts are minor units as strings. */
export const OrderCreated = defineEvent<OrderTerms & { system: string; reference: string }>(
  'order.created',
  'An order came in.',
);
export const OrderChanged = defineEvent<{ before: OrderTerms; after: OrderTerms }>(
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
