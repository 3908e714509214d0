import { makeOffer, type OfferBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

export const useMakeOffer = (request: string) =>
  useAct((body: OfferBody, headers) => answer(makeOffer({ path: { request }, body, headers })), staleAfter(request));
