import { askQuestion, type QuestionBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

export const useAskQuestion = (request: string) =>
  useAct(
    (body: QuestionBody, headers) => answer(askQuestion({ path: { request }, body, headers })),
    staleAfter(request),
  );
