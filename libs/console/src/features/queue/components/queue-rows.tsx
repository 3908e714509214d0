import { useTranslation } from 'react-i18next';
import { Empty, Failed, Loading } from '../../../shared/ui/states';
import type { useQueue } from '../api/read-queue';
import { QueueList, type QueueListProps } from './queue-list';

interface QueueRowsProps extends Omit<QueueListProps, 'label' | 'needMore'> {
  query: ReturnType<typeof useQueue>['list'];
  isFiltered: boolean;
}

/** The queue while it is read, when it is empty, when it cannot be read, and its list. */
export function QueueRows({ query, isFiltered, ...list }: QueueRowsProps) {
  const { t } = useTranslation('queue');
  if (query.isPending) return <Loading />;
  if (query.isError && list.rows.length === 0) {
    return <Failed error={query.error} retry={() => void query.refetch()} />;
  }
  if (list.rows.length === 0) {
    return (
      <Empty title={t(isFiltered ? 'empty.filtered' : 'empty.title')}>
        {t(isFiltered ? 'empty.widen' : 'empty.teach')}
      </Empty>
    );
  }
  const needMore = (): void => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return <QueueList {...list} label={t('list')} needMore={needMore} />;
}
