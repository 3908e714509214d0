import { askQuestion, type QuestionBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** A question to the asker: the ball goes over, and the clock of the answer stands until the reply. */
export const useAskQuestion = (number: string) =>
  useAct(
    (body: QuestionBody, headers) => answer(askQuestion({ path: { request: number }, body, headers })),
    [keys.request(number), keys.queues, keys.waiting],
  );
