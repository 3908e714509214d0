import { partRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Parts a merged request again. */
export const part: Send = ({ number }, _values, headers) => answer(partRequest({ path: { request: number }, headers }));
