import type { StubDetails } from './acts/link-order.js';

/** An order of which only the name is known. */
export const EMPTY_STUB: StubDetails = {
  customer: null,
  value: null,
  currency: null,
  zone: null,
  promisedDate: null,
  releaseAllowanceDays: 0,
  profile: null,
  policy: null,
  failureCost: null,
  lostOrderLump: null,
  phase: 'DURING',
};
