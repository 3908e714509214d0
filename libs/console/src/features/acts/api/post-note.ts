import { postMessage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Keeps a note that only the reader's own department reads. */
export const note: Send = ({ number }, { body }, headers) =>
  answer(postMessage({ path: { request: number }, body: { body: body ?? '', visibility: 'INTERNAL' }, headers }));
