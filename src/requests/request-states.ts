import type { Ball } from './request-words.js';

/** Each state with the side that must act in it. */
export const STATES = {
  DRAFT: 'REQUESTER',
  SUBMITTED: 'PROVIDER',
  ACCEPTED: 'PROVIDER',
  IN_PROGRESS: 'PROVIDER',
  AWAITING_REQUESTER: 'REQUESTER',
  ON_HOLD_EXTERNAL: 'EXTERNAL',
  TRANSFER_PENDING: 'PROVIDER',
  RESOLVED: 'REQUESTER',
  CLOSED: 'NOBODY',
  CANCELLED: 'NOBODY',
  DECLINED: 'NOBODY',
  EXPIRED: 'NOBODY',
  MERGED: 'NOBODY',
  LEFT_OPEN: 'NOBODY',
} as const satisfies Record<string, Ball>;

export type RequestState = keyof typeof STATES;
