import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SimilarAnswerDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { dayText } from '../../../shared/time/format';
import { AnchorLink } from '../../../shared/ui/anchor-link';

interface KnownAnswerProps {
  request: SimilarAnswerDto;
  isBusy: boolean;
  answers: () => void;
}

/** A request that the same department answered before. */
export function KnownAnswer({ request: { number, title, resolvedAt }, isBusy, answers }: KnownAnswerProps) {
  const { t } = useTranslation('ask');
  const { zone } = useMe().user;
  return (
    <Stack gap={4}>
      <AnchorLink to="/requests/$number" params={{ number }} size="sm" target="_blank">
        {title}
      </AnchorLink>
      <Text size="xs" c="dimmed">
        {t('known.request', { number, day: dayText(resolvedAt, zone) })}
      </Text>
      <Group>
        <Button size="compact-sm" variant="light" onClick={answers} loading={isBusy}>
          {t('known.answers')}
        </Button>
      </Group>
    </Stack>
  );
}
