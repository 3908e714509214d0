import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import type { FieldProps } from './field-props';
import { useWallClock } from './use-wall-clock';

/** A day and a time on the clock of the reader. */
export function InstantField({ set, value, description, autoFocus, ...shown }: FieldProps) {
  const { t } = useTranslation('acts');
  const { zone } = useMe().user;
  return (
    <TextInput
      {...shown}
      {...useWallClock(value, set)}
      data-autofocus={autoFocus || undefined}
      description={description ?? t('inZone', { zone })}
    />
  );
}
