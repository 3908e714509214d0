import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/keys';
import { useMe } from '../../../shared/session/use-me';
import { Dialog } from '../../../shared/ui/dialog';
import { SignInForm } from './sign-in-form';

/** Every other dialog lies below, since its calls wait for this one. */
const ABOVE_ALL = 1_000;

/** Asks for the password in place, over the page and everything typed into it. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { user } = useMe();
  const client = useQueryClient();
  return (
    <Dialog close={null} title={t('signIn.title')} zIndex={ABOVE_ALL} centered>
      <Text size="sm" mb="sm">
        {t('signIn.again')}
      </Text>
      <SignInForm email={user.email ?? ''} done={() => void client.refetchQueries({ queryKey: keys.me })} />
    </Dialog>
  );
}
