import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listOrders } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const MOST = 8;

/** Orders whose number or customer holds the typed text. */
export const useOrdersLike = (q: string) =>
  useQuery({
    queryKey: [...keys.orders, 'like', q],
    queryFn: () => answer(listOrders({ query: { q, limit: MOST } })),
    select: ({ data }) => data,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
