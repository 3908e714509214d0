import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listOrders, type OrderDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: OrderDto[] = [];

/** Orders that the reader may see, by words of their number or customer. */
export const useOrdersLike = (words: string): OrderDto[] =>
  useQuery({
    queryKey: [...keys.orders, 'like', words],
    queryFn: async () => (await answer(listOrders({ query: { q: words, limit: 10 } }))).data,
    enabled: words !== '',
    placeholderData: keepPreviousData,
    retry: false,
  }).data ?? NONE;
