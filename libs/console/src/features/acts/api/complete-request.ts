import { completeRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { intakeOf } from '../values';

/** Answers fields of the form that had no answer. */
export const complete: Send = ({ number }, values, headers) =>
  answer(completeRequest({ path: { request: number }, body: { intake: intakeOf(values) }, headers }));
