import { snoozeRequest, type SnoozeBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

export const useSnoozeRequest = (request: string) =>
  useAct(
    (body: SnoozeBody, headers) => answer(snoozeRequest({ path: { request }, body, headers })),
    staleAfter(request),
  );
