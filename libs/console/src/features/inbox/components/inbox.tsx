import { Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeKind } from '../../../client';
import { useUnread } from '../../../shared/api/use-unread';
import { useKeys } from '../../../shared/keys/use-keys';
import { Empty, Failed, Loading } from '../../../shared/ui/states';
import { useNotices } from '../api/use-notices';
import { useReadAll, useReading } from '../api/use-reading';
import { groupNotices } from '../group-notices';
import { NoticeGroupCard } from './notice-group-card';

interface InboxProps {
  unread: boolean;
  kind?: NoticeKind;
  /** Puts the filter into the address. */
  filter: (next: { unread?: boolean; kind?: NoticeKind }) => void;
}

/** Notices grouped by request. `j` and `k` move, `Enter` opens, `u` marks as read or unread. */
export function Inbox({ unread, kind, filter }: InboxProps) {
  const { t } = useTranslation('inbox');
  const navigate = useNavigate();
  const notices = useNotices({ unread, kind });
  const counts = useUnread();
  const reading = useReading();
  const readAll = useReadAll();
  const [inHand, setInHand] = useState(0);

  const groups = groupNotices(notices.data ?? []);
  const row = groups[inHand];
  const move = (by: number): void => setInHand((at) => Math.min(Math.max(at + by, 0), Math.max(groups.length - 1, 0)));
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      if (row?.number != null) void navigate({ to: '/requests/$number', params: { number: row.number } });
    },
    u: () => {
      const read = row?.notices.some(({ readAt }) => readAt === null) === true;
      row?.notices.forEach(({ id }) => reading.mutate({ notice: id, read }));
    },
  });

  const total = counts.data?.reduce((sum, each) => sum + each.unread, 0) ?? 0;
  return (
    <Stack gap="md" maw={820}>
      <Group justify="space-between">
        <Group gap="sm">
          <SegmentedControl
            value={unread ? 'unread' : 'all'}
            onChange={(value) => filter({ unread: value === 'unread', kind })}
            data={[
              { value: 'unread', label: t('unread', { count: total }) },
              { value: 'all', label: t('all') },
            ]}
          />
          <Select
            aria-label={t('kindLabel')}
            placeholder={t('everyKind')}
            clearable
            value={kind ?? null}
            onChange={(value) => filter({ unread, kind: value ?? undefined })}
            data={(counts.data ?? []).map((each) => ({
              value: each.kind,
              label: t('kindWithCount', { kind: t(`kind.${each.kind}`), count: each.unread }),
            }))}
          />
        </Group>
        <Button
          variant="default"
          leftSection={<CheckCheck size={16} aria-hidden />}
          disabled={total === 0}
          loading={readAll.isPending}
          onClick={() => readAll.mutate()}
        >
          {t('readAll')}
        </Button>
      </Group>
      {notices.isPending && <Loading />}
      {notices.isError && <Failed error={notices.error} retry={() => void notices.refetch()} />}
      {notices.isSuccess && groups.length === 0 && (
        <Empty title={t(unread ? 'emptyUnread' : 'empty')}>{t('emptyHint')}</Empty>
      )}
      {groups.map((group, index) => (
        <NoticeGroupCard
          key={group.key}
          group={group}
          inHand={index === inHand}
          mark={(notice, read) => reading.mutate({ notice, read })}
        />
      ))}
      {notices.hasNextPage && (
        <Button variant="default" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          {t('more', { ns: 'common' })}
        </Button>
      )}
    </Stack>
  );
}
