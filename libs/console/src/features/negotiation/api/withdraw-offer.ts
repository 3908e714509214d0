import { withdrawOffer } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Once } from '../../../shared/api/use-act';

/** Takes an offer back that nobody has answered. */
export const withdraw = (offer: string, reason: string, headers: Once) =>
  answer(withdrawOffer({ path: { offer }, body: reason === '' ? {} : { reason }, headers }));
