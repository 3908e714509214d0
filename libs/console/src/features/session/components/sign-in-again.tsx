import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { SignInForm } from './sign-in-form';

/** Asks for the password in place, over the page and everything typed into it. */
export function SignInAgain({ done: signedIn }: { done: () => void }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const client = useQueryClient();
  const done = (userId: string): void => {
    // Another person must not see what is cached for this one.
    if (userId !== user.id) return location.reload();
    signedIn();
    void client.invalidateQueries();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.title')}
      centered
    >
      <Text size="sm" mb="sm">
        {t('signIn.again')}
      </Text>
      <SignInForm email={user.email ?? ''} done={done} />
    </Modal>
  );
}
