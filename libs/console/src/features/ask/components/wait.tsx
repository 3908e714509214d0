import { Group, Paper, Stack, Text } from '@mantine/core';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../shared/ui/instant';
import type { Preview } from '../api/preview-request';
import type { Service } from '../api/list-services';

interface WaitProps {
  outlook: Preview['outlook'];
  service: Service;
}

/** The wait to expect: closed hours, the queue ahead, and when such requests are usually answered. */
export function Wait({ outlook: { open, opensAt, waiting, history, explanation }, service }: WaitProps) {
  const { t } = useTranslation('ask');
  const department = service.department.name;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Hourglass size={18} aria-hidden />
        <Text fw={600}>{t('wait.title')}</Text>
      </Group>
      <Stack gap={8}>
        {!open && opensAt !== null && <When label={t('wait.closed', { department })} at={opensAt} />}
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm">{t('wait.queue', { department })}</Text>
          <Text size="sm" fw={600} className="figures">
            {t('wait.requests', { count: waiting })}
          </Text>
        </Group>
        {history.halfAt !== null && <When label={t('wait.half')} at={history.halfAt} />}
        {history.likelyAt !== null && <When label={t('wait.likely')} at={history.likelyAt} />}
      </Stack>
      <Text size="sm" c="dimmed" mt="sm">
        {explanation.join(' ')}
      </Text>
    </Paper>
  );
}

function When({ label, at }: { label: string; at: string }) {
  return (
    <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
      <Text size="sm">{label}</Text>
      <Text size="sm" fw={600} ta="right">
        <Instant at={at} />
      </Text>
    </Group>
  );
}
