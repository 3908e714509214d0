import { useQuery } from '@tanstack/react-query';
import { getRequestPage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** Clocks move without an event, so the page is read again each minute. */
const EVERY_MS = 60_000;

/** Everything about a request that its reader may see. */
export const useRequestPage = (number: string) =>
  useQuery({
    queryKey: [...keys.request(number), 'page'],
    queryFn: () => answer(getRequestPage({ path: { request: number } })),
    refetchInterval: EVERY_MS,
  });
