import { useInfiniteQuery } from '@tanstack/react-query';
import { listMyChanges } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const ROWS = 8;

/** Requests on which others did something since the reader last looked. */
export const useChanges = () =>
  useInfiniteQuery({
    queryKey: keys.changes,
    queryFn: ({ pageParam }) => answer(listMyChanges({ query: { limit: ROWS, cursor: pageParam } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
  });
