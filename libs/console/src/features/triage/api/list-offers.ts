import { useQuery } from '@tanstack/react-query';
import { listOffers } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The negotiation of the date: the offer on the table, and the date in force. */
export const useOffers = (request: string) =>
  useQuery({
    queryKey: [...keys.request(request), 'offers'],
    queryFn: () => answer(listOffers({ path: { request } })),
  });
