import { useInfiniteQuery } from '@tanstack/react-query';
import { listRequests, type ListRequestsData } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const PAGE = 50;

/** The requests that the reader may see, page by page. */
export const useRequests = (query: NonNullable<ListRequestsData['query']>) =>
  useInfiniteQuery({
    queryKey: [...keys.requests, 'list', query],
    queryFn: ({ pageParam }) => answer(listRequests({ query: { ...query, limit: PAGE, cursor: pageParam } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
    select: ({ pages }) => ({
      rows: pages.flatMap(({ data }) => data),
      spelling: pages[0]?.spelling ?? null,
    }),
  });
