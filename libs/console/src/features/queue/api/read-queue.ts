import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type QueuePage, readQueue, type ReadQueueData } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import type { QueueFilter } from '../filter/filter-words';
import { mergeNews } from '../list/merge-news';

export type OrderOfWork = NonNullable<NonNullable<ReadQueueData['query']>['sort']>;

interface QueueRead {
  department: string;
  filter: QueueFilter;
  sort: OrderOfWork;
}

type Pages = InfiniteData<QueuePage, string | undefined>;

const PAGE = 100;
/** More pages than these are not read again when something changes. */
const WATCHED_PAGES = 3;
/** A promise that is broken by time alone is no change that the server tells. */
const LOOK_AGAIN_MS = 60_000;

const readPage = ({ department, filter, sort }: QueueRead, cursor: string | undefined): Promise<QueuePage> =>
  answer(readQueue({ path: { department }, query: { ...filter, sort, limit: PAGE, cursor } }));

async function readPages(read: QueueRead, count: number): Promise<Pages> {
  const found: Pages = { pages: [], pageParams: [] };
  let cursor: string | undefined;
  do {
    const page = await readPage(read, cursor);
    found.pages.push(page);
    found.pageParams.push(cursor);
    cursor = page.page.nextCursor ?? undefined;
  } while (cursor !== undefined && found.pages.length < count);
  return found;
}

const isWhole = ({ pages }: Pages): boolean => pages.at(-1)?.page.hasMore === false;
const rowsOf = (read: InfiniteData<QueuePage, unknown>) => read.pages.flatMap(({ data }) => data);

/**
 * The rows of a queue. The list that a person works through is read once and never refreshed under their hands. A second
 * query reads its beginning again after each change, and `show` makes that the list.
 */
export function useQueue(read: QueueRead) {
  const { department, filter, sort } = read;
  const client = useQueryClient();
  const [shownKey, newsKey] = useMemo(
    () => [
      ['queue-list', department, filter, sort],
      [...keys.queue(department), 'news', filter, sort],
    ],
    [department, filter, sort],
  );
  const list = useInfiniteQuery({
    queryKey: shownKey,
    queryFn: async ({ pageParam }) => {
      const page = await readPage(read, pageParam);
      // The news begin with what was just read.
      if (pageParam === undefined) client.setQueryData<Pages>(newsKey, { pages: [page], pageParams: [pageParam] });
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
    staleTime: 'static',
  });
  const news = useQuery({
    queryKey: newsKey,
    queryFn: () => readPages(read, Math.min(client.getQueryData<Pages>(shownKey)?.pages.length ?? 1, WATCHED_PAGES)),
    enabled: list.isSuccess,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const shown = useMemo(
    () =>
      mergeNews(
        list.data === undefined ? [] : rowsOf(list.data),
        news.data && { rows: rowsOf(news.data), whole: isWhole(news.data) },
      ),
    [list.data, news.data],
  );
  const show = useCallback(() => {
    if (news.data !== undefined) client.setQueryData<Pages>(shownKey, news.data);
  }, [client, news.data, shownKey]);
  const lookAgain = useCallback(
    () => client.invalidateQueries({ queryKey: keys.queue(department) }),
    [client, department],
  );
  return { list, ...shown, show, lookAgain, spelling: list.data?.pages[0]?.spelling ?? null };
}
