import { holdRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Puts a request on hold until somebody outside has acted. */
export const hold: Send = ({ number }, { reason, reference, reviewAt }, headers) =>
  answer(
    holdRequest({
      path: { request: number },
      body: { reason: reason ?? '', reference: reference ?? '', reviewAt: reviewAt ?? '' },
      headers,
    }),
  );
