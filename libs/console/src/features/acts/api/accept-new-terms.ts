import { acceptNewTerms as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Agrees to newer terms. A shorter target counts from now on, a longer one from the start. */
export const acceptNewTerms: Send = ({ number, within: proposal }, _values, headers) =>
  answer(call({ path: { request: number, proposal }, headers }));
