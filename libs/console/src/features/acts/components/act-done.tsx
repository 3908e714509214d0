import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The last act of the reader in one line, also for a screen reader. @param name null while nothing was done */
export function ActDone({ name }: { name: string | null }) {
  const { t } = useTranslation('acts');
  return (
    <Text role="status" size="sm" fw={600} c="green" className="announced">
      {name !== null && t('done', { act: t(`act.${name}.title`) })}
    </Text>
  );
}
