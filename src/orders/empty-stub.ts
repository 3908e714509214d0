import type { StubDetails } from './acts/link-order.js';

/** An order of which only the name is known. */
export const EMPTY_STUB: StubDetails = {
  customer: null,
  value: null,
  currency: 'USD',
  zone: 'UTC',
  promisedDate: null,
  releaseAllowanceDays: 0,
  profile: null,
  policy: 'HOLD',
  failureCost: null,
  lostOrderLump: null,
  phase: 'DURING',
};
