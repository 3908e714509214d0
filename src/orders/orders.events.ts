import { defineEvent } from '../platform/events/index.js';
import type { OrderTerms } from './stored-profile.js';

/** Stream kind `order`. Amounts are minor units as strings. */
export const OrderCreated = defineEvent<OrderTerms & { system: string; reference: string }>('order.created');
export const OrderChanged = defineEvent<{ before: OrderTerms; after: OrderTerms }>('order.changed');
export const OrderVerified = defineEvent<OrderTerms>('order.verified');
export const OrderReleased = defineEvent<{ withAnswer: boolean; reason: string | null }>('order.released');
export const OrderLinked = defineEvent<{ linkId: string; requestId: string; blocks: boolean; blockedFrom: string }>(
  'order.linked',
);
export const OrderUnlinked = defineEvent<{ linkId: string; requestId: string }>('order.unlinked');
