import { counterOffer, type CounterOfferBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** A counter-offer takes the place of the offer on the table, with a reason. */
export const useCounterOffer = (number: string, offer: string) =>
  useAct(
    (body: CounterOfferBody, headers) => answer(counterOffer({ path: { offer }, body, headers })),
    [keys.request(number), keys.queues, keys.waiting],
  );
