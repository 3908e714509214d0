import { useQuery } from '@tanstack/react-query';
import { listMyOrdersAtStake } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const ROWS = 6;

/** Open orders that wait for requests of the reader, with the cost of waiting. */
export const useOrdersAtStake = () =>
  useQuery({
    queryKey: [...keys.orders, 'at-stake'],
    queryFn: () => answer(listMyOrdersAtStake({ query: { limit: ROWS } })),
  });
