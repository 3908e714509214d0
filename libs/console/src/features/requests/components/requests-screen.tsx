import { Button, Center, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../shared/keys/use-keys';
import { useMe } from '../../../shared/session/use-me';
import { useNow } from '../../../shared/time/use-now';
import { Empty, Failed, Loading } from '../../../shared/ui/states';
import { type RequestsAddress, requestsQuery } from '../address';
import { useRequests } from '../api/list-requests';
import { RequestFilters } from './request-filters';
import { RequestLine } from './request-line';
import '../requests.css';

interface RequestsScreenProps {
  address: RequestsAddress;
  change: (next: RequestsAddress) => void;
  open: (number: string) => void;
}

/** Every request that the reader may see. It begins with their own. `j` and `k` move, `Enter` opens, `/` searches. */
export function RequestsScreen({ address, change, open }: RequestsScreenProps) {
  const { t } = useTranslation('requests');
  const { user, memberships } = useMe();
  const now = useNow();
  const usual = memberships.length > 0 ? 'mine' : 'all';
  const query = useMemo(() => requestsQuery(address, usual), [address, usual]);
  const list = useRequests(query);
  const rows = list.data?.rows ?? [];
  const [hand, setHand] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLUListElement>(null);
  useEffect(() => setHand(-1), [query]);

  const move = (by: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, hand + by));
    setHand(next);
    lines.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const inHand = rows[hand];
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    '/': () => box.current?.focus(),
    Enter: () => inHand !== undefined && open(inHand.number ?? inHand.id),
  });

  const isFiltered = Object.entries(address).some(([name, value]) => name !== 'sort' && value !== undefined);
  return (
    <Stack gap="md">
      <RequestFilters address={address} range={address.range ?? usual} change={change} box={box} />
      {list.data?.spelling === 'ONE_LETTER_OFF' && (
        <Text size="sm" role="status">
          {t('spelling')}
        </Text>
      )}
      {list.isPending ? (
        <Loading />
      ) : list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Empty title={t(isFiltered ? 'empty.filtered' : 'empty.title')}>
          {t(isFiltered ? 'empty.widen' : 'empty.teach')}
        </Empty>
      ) : (
        <ul className="r-list" ref={lines} aria-label={t('list')} aria-busy={list.isPlaceholderData}>
          {rows.map((request, index) => (
            <RequestLine key={request.id} request={request} isInHand={index === hand} zone={user.zone} now={now} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Center>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:more')}
          </Button>
        </Center>
      )}
    </Stack>
  );
}
