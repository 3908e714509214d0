import { useInfiniteQuery } from '@tanstack/react-query';
import { listNotices, type NoticeDto, type NoticeKind, type NoticePage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

export interface NoticeFilter {
  unread?: boolean;
  kind?: NoticeKind;
}

/** The notices of the reader, newest first, page by page. */
export const useNotices = ({ unread, kind }: NoticeFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.notices, 'list', unread ?? false, kind ?? ''],
    queryFn: ({ pageParam }): Promise<NoticePage> =>
      answer(
        listNotices({
          query: {
            ...(pageParam === '' ? {} : { cursor: pageParam }),
            ...(unread === true ? { unread } : {}),
            ...(kind === undefined ? {} : { kind: [kind] }),
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
    select: ({ pages }): NoticeDto[] => pages.flatMap(({ data }) => data),
  });
