import { confirmResolution } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Confirms the answer and closes the request. */
export const confirm: Send = ({ number }, _values, headers) =>
  answer(confirmResolution({ path: { request: number }, headers }));
