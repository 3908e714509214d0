import { submitDraft } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Sends a draft. */
export const submit: Send = ({ number }, _values, headers) =>
  answer(submitDraft({ path: { request: number }, body: {}, headers }));
