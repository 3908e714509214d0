import { Alert } from '@mantine/core';
import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../shared/live/use-live';

export function ConnectionNote({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  if (connection === 'live') return null;
  return (
    <Alert color="yellow" icon={<WifiOff aria-hidden />} mb="md" p="xs" role="status">
      {t('connection.away')}
    </Alert>
  );
}
