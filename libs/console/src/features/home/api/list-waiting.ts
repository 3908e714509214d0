import { useInfiniteQuery } from '@tanstack/react-query';
import { listMyWaiting } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** US: the reader has to act. THEM: others owe the reader something. */
export type Side = 'US' | 'THEM';

const ROWS = 10;

export const useWaiting = (on: Side) =>
  useInfiniteQuery({
    queryKey: [...keys.waiting, on],
    queryFn: ({ pageParam }) => answer(listMyWaiting({ query: { on, limit: ROWS, cursor: pageParam } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
    // Things become late while nobody does anything.
    refetchInterval: 60_000,
  });
