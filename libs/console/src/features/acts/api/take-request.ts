import { acceptRequest, assignRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Accepts a new request for the department, and assigns it to the reader. */
export const take: Send = async ({ number, request }, _values, headers, { user }) => {
  const path = { request: number };
  if (request.state === 'SUBMITTED') {
    const own = { 'Idempotency-Key': `${headers['Idempotency-Key']}-accept` };
    await answer(acceptRequest({ path, body: {}, headers: own }));
  }
  return answer(assignRequest({ path, body: { assigneeId: user.id }, headers }));
};
