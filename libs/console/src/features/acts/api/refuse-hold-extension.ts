import { refuseHoldExtension as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Refuses a longer hold. */
export const refuseHoldExtension: Send = ({ number }, _values, headers) =>
  answer(call({ path: { request: number }, headers }));
