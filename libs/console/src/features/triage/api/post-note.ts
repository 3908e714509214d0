import { postMessage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

/** A message that only the reader's own department reads. */
export const usePostNote = (request: string) =>
  useAct(
    (text: string, headers) =>
      answer(postMessage({ path: { request }, body: { body: text, visibility: 'INTERNAL' }, headers })),
    staleAfter(request),
  );
