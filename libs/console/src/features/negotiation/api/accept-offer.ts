import { acceptOffer, type OfferAcceptanceBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

interface Acceptance {
  offer: string;
  body: OfferAcceptanceBody;
}

/** Accepts the offer that was read, by its hash, and names its price. */
export const useAcceptOffer = (number: string) =>
  useAct(
    ({ offer, body }: Acceptance, headers) => answer(acceptOffer({ path: { offer }, body, headers })),
    [keys.request(number), keys.queues, keys.waiting, keys.orders],
  );
