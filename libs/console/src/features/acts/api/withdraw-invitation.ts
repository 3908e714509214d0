import { withdrawInvitation as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Ends the sight of an invited colleague. */
export const withdrawInvitation: Send = ({ number, within: invitation }, _values, headers) =>
  answer(call({ path: { request: number, invitation }, headers }));
