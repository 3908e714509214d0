import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { CircleAlert, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../api/refusal';

/** Shown while nothing is known yet. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Center py="xl" role="status">
      <Loader size="sm" aria-hidden />
      <Text ml="sm" c="dimmed">
        {t('loading')}
      </Text>
    </Center>
  );
}

/** Shown where there is nothing, with what would fill it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Center py="xl">
      <Stack align="center" gap="xs" maw={420}>
        <Inbox size={28} aria-hidden className="dimmed" />
        <Text fw={600}>{title}</Text>
        {children !== undefined && (
          <Text c="dimmed" ta="center" size="sm">
            {children}
          </Text>
        )}
      </Stack>
    </Center>
  );
}

/** Shown when reading failed, with the sentence of the server. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<CircleAlert aria-hidden />} title={t('failed.title')} my="md" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{useSentence(error)}</Text>
        <TraceId error={error} />
        {retry !== undefined && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Shown beside a form whose act was refused. */
export function Refused({ error }: { error: Error | null }) {
  const sentence = useSentence(error);
  if (error === null) return null;
  return (
    <Alert color="red" icon={<CircleAlert aria-hidden />} role="alert" p="sm">
      <Text size="sm">{sentence}</Text>
      <TraceId error={error} />
    </Alert>
  );
}

function TraceId({ error }: { error: Error }) {
  const { t } = useTranslation();
  if (!(error instanceof Refusal) || error.traceId === null || error.status < 500) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('failed.trace', { traceId: error.traceId })}
    </Text>
  );
}

/** The sentence of a refusal. The browser has its own only where no server spoke. */
function useSentence(error: Error | null): string {
  const { t } = useTranslation();
  if (!(error instanceof Refusal)) return error?.message ?? '';
  if (error.status === 0) return t('failed.offline');
  if (error.code === 'browser.unreadable') return t('failed.unreadable');
  return error.message;
}
