import { mergeRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Merges a duplicate. The older request goes on. */
export const merge: Send = ({ number }, { into }, headers) =>
  answer(mergeRequest({ path: { request: number }, body: { into: into ?? '' }, headers }));
