import { makeOffer, type OfferBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** A first offer begins a negotiation. */
export const useMakeOffer = (number: string) =>
  useAct(
    (body: OfferBody, headers) => answer(makeOffer({ path: { request: number }, body, headers })),
    [keys.request(number), keys.queues, keys.waiting],
  );
