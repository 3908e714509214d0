import { ActionIcon, Anchor, Card, Group, Stack, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Circle, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { fullInstantText, relativeText } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/use-now';
import type { NoticeGroup } from '../group-notices';

interface NoticeGroupCardProps {
  group: NoticeGroup;
  /** The keyboard works on this group. */
  inHand: boolean;
  mark: (notice: string, read: boolean) => void;
}

export function NoticeGroupCard({ group: { number, notices }, inHand, mark }: NoticeGroupCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inHand) card.current?.scrollIntoView({ block: 'nearest' });
  }, [inHand]);
  return (
    <Card withBorder ref={card} p="sm" className={inHand ? 'in-hand' : undefined} aria-current={inHand || undefined}>
      {number !== null && (
        <Anchor component={Link} to={`/requests/${number}`} fw={600} mb={4} w="fit-content">
          {number}
        </Anchor>
      )}
      <Stack gap="xs">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} mark={mark} />
        ))}
      </Stack>
    </Card>
  );
}

function NoticeLine({ notice, mark }: { notice: NoticeDto; mark: NoticeGroupCardProps['mark'] }) {
  const { t } = useTranslation('inbox');
  const { user } = useMe();
  const now = useNow();
  const isRead = notice.readAt !== null;
  const label = t(isRead ? 'markUnread' : 'markRead');
  return (
    <Group wrap="nowrap" align="flex-start" gap="xs">
      <Tooltip label={label}>
        <ActionIcon variant="subtle" size="sm" aria-label={label} onClick={() => mark(notice.id, !isRead)}>
          {isRead ? <CircleCheck size={16} aria-hidden /> : <Circle size={16} aria-hidden fill="currentColor" />}
        </ActionIcon>
      </Tooltip>
      <Stack gap={0} flex={1} miw={0}>
        <Text size="sm" fw={isRead ? 400 : 600} className="written">
          {notice.sentence}
        </Text>
        {notice.detail !== null && (
          <Text size="xs" c="dimmed">
            {notice.detail}
          </Text>
        )}
        <Text
          size="xs"
          c="dimmed"
          component="time"
          dateTime={notice.createdAt}
          title={fullInstantText(notice.createdAt, user.zone)}
        >
          {t(`kind.${notice.kind}`)} · {relativeText(notice.createdAt, now)}
        </Text>
      </Stack>
    </Group>
  );
}
