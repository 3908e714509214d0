import { expireRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Ends a request whose asker did not reply. */
export const expire: Send = ({ number }, _values, headers) =>
  answer(expireRequest({ path: { request: number }, headers }));
