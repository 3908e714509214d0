import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../shared/ui/states';
import { useChangePassword } from '../api/use-password';

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordForm() {
  const { t } = useTranslation('me');
  const [typed, setTyped] = useState(EMPTY);
  const change = useChangePassword();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(typed, { onSuccess: () => setTyped(EMPTY) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start" maw={420}>
        <PasswordInput
          w="100%"
          label={t('currentPassword')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={typed.currentPassword}
          onChange={(event) => setTyped({ ...typed, currentPassword: event.currentTarget.value })}
        />
        <PasswordInput
          w="100%"
          label={t('newPassword')}
          description={t('newPasswordHint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={typed.newPassword}
          onChange={(event) => setTyped({ ...typed, newPassword: event.currentTarget.value })}
        />
        <Refused error={change.error} />
        {change.isSuccess && (
          <Text size="sm" role="status">
            {t('passwordChanged')}
          </Text>
        )}
        <Button type="submit" loading={change.isPending}>
          {t('changePassword')}
        </Button>
      </Stack>
    </form>
  );
}
