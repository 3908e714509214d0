import { counterOffer, type CounterOfferBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';
import { staleAfter } from './stale';

interface Counter {
  /** The offer on the table. */
  offer: string;
  body: CounterOfferBody;
}

export const useCounterOffer = (request: string) =>
  useAct(
    ({ offer, body }: Counter, headers) => answer(counterOffer({ path: { offer }, body, headers })),
    staleAfter(request),
  );
