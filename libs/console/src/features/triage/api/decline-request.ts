import { declineRequest, type DeclineDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

export const useDeclineRequest = (request: string) =>
  useAct(
    (body: DeclineDto, headers) => answer(declineRequest({ path: { request }, body, headers })),
    staleAfter(request),
  );
