import { agreeEarlierStart as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Agrees that the clocks began when it was asked. */
export const agreeEarlierStart: Send = ({ number }, _values, headers) =>
  answer(call({ path: { request: number }, headers }));
