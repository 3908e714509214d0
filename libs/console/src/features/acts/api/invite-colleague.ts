import { inviteColleague } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Asks a colleague of another department to help. */
export const invite: Send = ({ number }, { userId, reason }, headers) =>
  answer(inviteColleague({ path: { request: number }, body: { userId: userId ?? '', reason: reason ?? '' }, headers }));
