import { resumeRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Ends a hold before its review date. */
export const resume: Send = ({ number }, _values, headers) =>
  answer(resumeRequest({ path: { request: number }, headers }));
