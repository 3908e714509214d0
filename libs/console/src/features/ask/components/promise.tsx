import { Group, Paper, Stack, Text } from '@mantine/core';
import { Handshake, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { durationText } from '../../../shared/time/format';
import { Instant } from '../../../shared/ui/instant';
import type { Preview } from '../api/preview-request';

/** The terms that apply, why, and both due instants in the zone of the reader. */
export function Promise({ preview: { terms, earlierStart } }: { preview: Preview }) {
  const { t } = useTranslation('ask');
  const Icon = terms.source === 'AGREEMENT' ? Handshake : ScrollText;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Icon size={18} aria-hidden />
        <Text fw={600}>{t(`promise.${terms.source}`)}</Text>
      </Group>
      <Text size="sm" mb="sm">
        {terms.why}
      </Text>
      <Stack gap={8}>
        {terms.firstResponseDueAt !== null && (
          <Due label={t('promise.first')} at={terms.firstResponseDueAt} seconds={terms.firstResponseSeconds} />
        )}
        <Due label={t('promise.answer')} at={terms.resolutionDueAt} seconds={terms.resolutionSeconds} />
        {earlierStart !== null && <Due label={t('promise.earlier')} at={earlierStart.resolutionDueAt} seconds={null} />}
      </Stack>
      <Text size="sm" c="dimmed" mt="sm">
        {t('promise.reply', { time: durationText(terms.replySeconds) })}
      </Text>
    </Paper>
  );
}

function Due({ label, at, seconds }: { label: string; at: string; seconds: number | null }) {
  const { t } = useTranslation('ask');
  return (
    <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
      <div>
        <Text size="sm">{label}</Text>
        {seconds !== null && (
          <Text c="dimmed" size="xs">
            {t('promise.within', { time: durationText(seconds) })}
          </Text>
        )}
      </div>
      <Text size="sm" fw={600} ta="right">
        <Instant at={at} />
      </Text>
    </Group>
  );
}
