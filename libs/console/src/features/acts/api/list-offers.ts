import { useQuery } from '@tanstack/react-query';
import { type DateOfferDto, listOffers } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The offer that the asker has on the table; null for none, and until it is known. */
export const useOfferOnTable = (request: string): DateOfferDto | null =>
  useQuery({
    queryKey: [...keys.request(request), 'offers'],
    queryFn: () => answer(listOffers({ path: { request } })),
    select: ({ onTheTable }) => (onTheTable?.side === 'REQUESTER' ? onTheTable : null),
  }).data ?? null;
