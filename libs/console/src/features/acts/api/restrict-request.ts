import { restrictRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Leaves a request to people who take part and to leads. */
export const restrict: Send = ({ number }, _values, headers) =>
  answer(restrictRequest({ path: { request: number }, headers }));
