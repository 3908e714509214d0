import { SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areKeysOn, setKeysOn } from '../../../shared/keys/preference';

export function Appearance() {
  const { t } = useTranslation('me');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [keysOn, setOn] = useState(areKeysOn);
  return (
    <Stack gap="sm" align="flex-start">
      <SegmentedControl
        aria-label={t('colours')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`scheme.${value}`) }))}
      />
      <Switch
        label={t('keys')}
        description={t('keysHint')}
        checked={keysOn}
        onChange={({ currentTarget: { checked } }) => {
          setKeysOn(checked);
          setOn(checked);
        }}
      />
    </Stack>
  );
}
