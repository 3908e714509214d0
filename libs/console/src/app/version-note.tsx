import { Alert, Anchor } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const EVERY_MS = 5 * 60_000;

/** Whether the server has a newer build than this tab. A part that cannot be fetched is a reason to look at once. */
function useNewVersion(): boolean {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    let first: string | undefined;
    const look = async (): Promise<void> => {
      const answer = await fetch('/console-version').catch(() => null);
      if (answer?.ok !== true) return;
      const { version } = (await answer.json()) as { version: string };
      first ??= version;
      if (version !== first) setNewer(true);
    };
    const missing = (): void => void look();
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    window.addEventListener('vite:preloadError', missing);
    return () => {
      clearInterval(timer);
      window.removeEventListener('vite:preloadError', missing);
    };
  }, []);
  return newer;
}

export function VersionNote() {
  const { t } = useTranslation();
  if (!useNewVersion()) return null;
  return (
    <Alert color="blue" mb="md" p="xs" role="status">
      {t('connection.newVersion')}{' '}
      <Anchor component="button" onClick={() => location.reload()}>
        {t('connection.reload')}
      </Anchor>
    </Alert>
  );
}
