import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listOrders, listRequests, type OrderPage, type RequestPage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const SHOWN = 6;
const FEWEST_LETTERS = 2;

/** Requests whose number or text matches. */
export const useFoundRequests = (q: string) =>
  useQuery({
    queryKey: [...keys.requests, 'palette', q],
    queryFn: (): Promise<RequestPage> => answer(listRequests({ query: { q, limit: SHOWN } })),
    enabled: q.length >= FEWEST_LETTERS,
    placeholderData: keepPreviousData,
  });

/** Orders whose reference or customer matches. */
export const useFoundOrders = (q: string) =>
  useQuery({
    queryKey: [...keys.orders, 'palette', q],
    queryFn: (): Promise<OrderPage> => answer(listOrders({ query: { q, limit: SHOWN } })),
    enabled: q.length >= FEWEST_LETTERS,
    placeholderData: keepPreviousData,
  });
