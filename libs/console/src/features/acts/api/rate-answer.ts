import { rateAnswer } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Rates an answer, or how complete the request was. */
export const rate: Send = ({ number, page }, { stars, comment }, headers) =>
  answer(
    rateAnswer({
      path: { request: number, resolution: page?.feedback?.resolution ?? 1 },
      body: { stars: Number(stars), comment: given(comment) },
      headers,
    }),
  );
