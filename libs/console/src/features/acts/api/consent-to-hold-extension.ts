import { consentToHoldExtension as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Agrees to a longer hold. */
export const consentToHoldExtension: Send = ({ number }, _values, headers) =>
  answer(call({ path: { request: number }, headers }));
