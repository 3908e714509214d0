import { Group, Paper, Stack, Text } from '@mantine/core';
import { Handshake, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { durationText, fullInstantText, instantText } from '../../../shared/time/format';
import type { Preview } from '../api/preview-request';

/** The terms that apply, why, and both due instants in the zone of the reader. */
export function Promise({ preview: { terms, earlierStart } }: { preview: Preview }) {
  const { t } = useTranslation('ask');
  const Icon = terms.source === 'AGREEMENT' ? Handshake : ScrollText;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs" wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden />
        <Text fw={600}>{t(`promise.${terms.source}`)}</Text>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {terms.why}
      </Text>
      <Stack gap={6}>
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
  const { zone } = useMe().user;
  return (
    <Group justify="space-between" gap="xs" wrap="wrap">
      <Text size="sm">
        {label}
        {seconds !== null && (
          <Text span c="dimmed" size="sm">
            {' '}
            {t('promise.within', { time: durationText(seconds) })}
          </Text>
        )}
      </Text>
      <Text size="sm" fw={600} component="time" dateTime={at} title={fullInstantText(at, zone)}>
        {instantText(at, zone)}
      </Text>
    </Group>
  );
}
