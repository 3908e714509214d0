import { citeArticles } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { listed } from '../values';

/** Cites articles in an answer that was given. */
export const cite: Send = ({ number }, { articleIds }, headers) =>
  answer(citeArticles({ path: { request: number }, body: { articleIds: listed(articleIds) ?? [] }, headers }));
