import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { enterRequest, type PresenceBody } from '../../../client';
import { items } from '../../../shared/api/answer';

/** The server forgets a presence after 45 seconds, so it is repeated in time. */
const EVERY_MS = 25_000;

/** Says that the reader is at a request, and reads who else is. A hidden tab says nothing. */
export const usePresence = (number: string, body: PresenceBody) =>
  useQuery({
    queryKey: ['presence', number, body],
    queryFn: () => items(enterRequest({ path: { request: number }, body })),
    refetchInterval: EVERY_MS,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
