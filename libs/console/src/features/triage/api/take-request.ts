import { acceptRequest, assignRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';
import type { Subject } from '../acts';

interface Take {
  subject: Subject;
  /** The reader. */
  assigneeId: string;
}

/** Accepts a new request for the department, and assigns it to the reader. */
export const useTakeRequest = () =>
  useAct(
    async ({ subject, assigneeId }: Take, headers) => {
      const path = { request: subject.number };
      if (subject.state === 'SUBMITTED') {
        const own = { 'Idempotency-Key': `${headers['Idempotency-Key']}-accept` };
        await answer(acceptRequest({ path, body: {}, headers: own }));
      }
      return answer(assignRequest({ path, body: { assigneeId }, headers }));
    },
    [['request'], keys.queues, keys.requests, keys.waiting],
  );
