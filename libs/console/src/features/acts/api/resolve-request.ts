import { resolveRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { listed } from '../values';

/** Gives the answer, with the articles that it cites. */
export const resolve: Send = ({ number }, { answer: text, articleIds }, headers) =>
  answer(
    resolveRequest({
      path: { request: number },
      body: { answer: text ?? '', articleIds: listed(articleIds) },
      headers,
    }),
  );
