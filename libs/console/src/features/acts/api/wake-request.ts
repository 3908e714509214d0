import { wakeRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Takes a request up again that was put aside. */
export const wake: Send = ({ number }, _values, headers) => answer(wakeRequest({ path: { request: number }, headers }));
