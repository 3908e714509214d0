import { counterOffer, listOffers, makeOffer } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Offers a date, or counters the one that the other side has on the table. */
export const offerDate: Send = async ({ number, request }, { date, reason }, headers) => {
  const body = { kind: 'DATE' as const, date: date ?? '', reason: reason ?? '' };
  const { onTheTable } = await answer(listOffers({ path: { request: number } }));
  return onTheTable === null || onTheTable.side === request.side
    ? answer(makeOffer({ path: { request: number }, body, headers }))
    : answer(counterOffer({ path: { offer: onTheTable.id }, body, headers }));
};
