import { Affix, Alert, Button, Group, Text } from '@mantine/core';
import { Unplug } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Above every dialog. */
const Z_INDEX = 500;

/** Stands in for a part of the page that could not be fetched. It reloads the page only once the server answers. */
export function PartMissing() {
  const { t } = useTranslation();
  const [isAway, setAway] = useState(false);
  const reload = async (): Promise<void> => {
    const answer = await fetch('/console-version').catch(() => null);
    if (answer?.ok === true) location.reload();
    else setAway(true);
  };
  return (
    <Affix position={{ bottom: 16, left: 16, right: 16 }} zIndex={Z_INDEX}>
      <Alert
        color="yellow"
        variant="white"
        icon={<Unplug aria-hidden />}
        role="alert"
        maw={560}
        mx="auto"
        className="part-missing"
      >
        <Text size="sm" mb="xs">
          {t(isAway ? 'connection.stillAway' : 'connection.partMissing')}
        </Text>
        <Group>
          <Button size="xs" variant="default" onClick={() => void reload()}>
            {t('connection.reload')}
          </Button>
        </Group>
      </Alert>
    </Affix>
  );
}
