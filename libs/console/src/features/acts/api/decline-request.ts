import { declineRequest, type DeclineBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Declines a request, with a reason and an alternative. */
export const decline: Send = ({ number }, { reason, words, alternative }, headers) =>
  answer(
    declineRequest({
      path: { request: number },
      body: { reason: reason as DeclineBody['reason'], words: words ?? '', alternative: alternative ?? '' },
      headers,
    }),
  );
