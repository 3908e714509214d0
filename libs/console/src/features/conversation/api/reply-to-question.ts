import { replyToQuestion } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** The reply to an open question. The reply to the last one gives the ball back. */
export const useReply = (number: string, question: string) =>
  useAct(
    (body: { body: string }, headers) =>
      answer(replyToQuestion({ path: { request: number, question }, body, headers })),
    [keys.request(number), keys.queues, keys.waiting],
  );
