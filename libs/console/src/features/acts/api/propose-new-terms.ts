import { proposeNewTerms as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Proposes the terms that apply now to the other side. */
export const proposeNewTerms: Send = ({ number }, _values, headers) =>
  answer(call({ path: { request: number }, headers }));
