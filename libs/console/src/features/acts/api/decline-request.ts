import { declineRequest, type DeclineDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Declines a request, with a reason and an alternative. */
export const decline: Send = ({ number }, { reason, words, alternative }, headers) =>
  answer(
    declineRequest({
      path: { request: number },
      body: { reason: reason as DeclineDto['reason'], words: words ?? '', alternative: alternative ?? '' },
      headers,
    }),
  );
