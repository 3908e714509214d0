import { liftRestriction as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Opens a restricted request to both departments again. */
export const liftRestriction: Send = ({ number }, _values, headers) =>
  answer(call({ path: { request: number }, headers }));
