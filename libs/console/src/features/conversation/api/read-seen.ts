import { useQuery } from '@tanstack/react-query';
import { getSeen } from '../../../client';
import { answer } from '../../../shared/api/answer';

/** How far the reader had seen the timeline when the page was opened. Read once, so that the line of the new stays in its place. */
export const useSeen = (number: string) =>
  useQuery({
    queryKey: ['seen', number],
    queryFn: () => answer(getSeen({ path: { request: number } })),
    staleTime: Infinity,
    gcTime: 0,
    enabled: number !== '',
  });
