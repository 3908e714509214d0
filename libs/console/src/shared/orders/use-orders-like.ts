import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listOrders, type OrderDto } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';
import { orderNameOf } from './order-name';

const MOST = 8;
const NONE: OrderDto[] = [];

/** Orders that the reader may see, whose number or customer holds the typed text. */
export function useOrdersLike(typed: string): OrderDto[] {
  const q = orderNameOf(typed)?.reference ?? '';
  const found = useQuery({
    queryKey: [...keys.orders, 'like', q],
    queryFn: () => answer(listOrders({ query: { q, limit: MOST } })),
    select: ({ data }) => data,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return found.data ?? NONE;
}
