import { resolveRequest, type ResolutionDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

export const useResolveRequest = (request: string) =>
  useAct(
    (body: ResolutionDto, headers) => answer(resolveRequest({ path: { request }, body, headers })),
    staleAfter(request),
  );
