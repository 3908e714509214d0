import type { PromiseKind } from '@lockstep/delay-cost';
import { defineEvent } from '../platform/events/index.js';
import type { CancellationKind } from './customer-order.entity.js';
import type { PromiseChange } from './promises/order-promise.entity.js';
import type { OrderTerms } from './order-terms.js';

/** Stream kind `order`. Amounts are minor units as strings. */
export const OrderCreated = defineEvent<OrderTerms & { system: string; reference: string }>(
  'order.created',
  'An order came in.',
);
export const OrderChanged = defineEvent<OrderChangedPayload>('order.changed', 'The terms of an order were changed.');
export interface OrderChangedPayload {
  before: OrderTerms;
  after: OrderTerms;
  /** The kind of change of the promised date; null where the date is the same. */
  promise: PromiseKind | null;
  reason: string | null;
}
/** Records a new promised date on its own, apart from other terms. Dates are local to the order's zone. */
export const OrderPromiseChanged = defineEvent<{
  kind: PromiseChange;
  before: string;
  after: string;
  agreedAt: string | null;
  reason: string | null;
}>('order.promise_changed', 'Another date was promised, or the one that was promised was corrected.');
export const OrderVerified = defineEvent<OrderTerms>(
  'order.verified',
  'An order was verified by a lead of the department that owns it.',
);
export const OrderReleased = defineEvent<{ withAnswer: boolean; reason: string | null; decidedById: string }>(
  'order.released',
  'An order was released, with its answer or without.',
);
/** Corrects when the order left, or whether it left with its answer. */
export const OrderReleaseCorrected = defineEvent<{ before: ReleaseFacts; after: ReleaseFacts; reason: string }>(
  'order.release_corrected',
  'The record of the release of an order was corrected.',
);
export interface ReleaseFacts {
  releasedAt: string;
  withAnswer: boolean;
}
export const OrderCancelled = defineEvent<{ kind: CancellationKind; reason: string; decidedById: string }>(
  'order.cancelled',
  'An order was cancelled.',
);
export const OrderCancellationCorrected = defineEvent<{
  before: CancellationFacts;
  after: CancellationFacts;
  reason: string;
}>('order.cancellation_corrected', 'The record of the cancellation of an order was corrected.');
export interface CancellationFacts {
  cancelledAt: string;
  kind: CancellationKind;
}
export const OrderLinked = defineEvent<{
  linkId: string;
  requestId: string;
  blocks: boolean;
  blockedFrom: string;
  reason: string | null;
}>('order.linked', 'A request was said to concern an order.', 'linkId', 'requestId');
export const OrderUnlinked = defineEvent<{ linkId: string; requestId: string; reason: string | null }>(
  'order.unlinked',
  'A link of a request to an order was taken back.',
  'linkId',
  'requestId',
);
