import { useQuery } from '@tanstack/react-query';
import { listOrdersOfRequest, type OrderLinkDto } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: OrderLinkDto[] = [];

/** The links to orders, also the ended ones, with their disputes. */
export const useOrderLinks = (number: string): OrderLinkDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'order-links'],
    enabled: number !== '',
    queryFn: () => items(listOrdersOfRequest({ path: { request: number } })),
  }).data ?? NONE;
