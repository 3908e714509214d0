import { offerTransfer, type TransferBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

export const useOfferTransfer = (request: string) =>
  useAct(
    (body: TransferBody, headers) => answer(offerTransfer({ path: { request }, body, headers })),
    staleAfter(request),
  );
