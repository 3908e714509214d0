import { reopenRequest, type ReopeningBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Reopens a request whose answer does not answer it. */
export const reopen: Send = ({ number }, { reason, words }, headers) =>
  answer(
    reopenRequest({
      path: { request: number },
      body: { reason: reason as ReopeningBody['reason'], words: given(words) },
      headers,
    }),
  );
