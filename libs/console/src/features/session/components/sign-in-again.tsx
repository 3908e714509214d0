import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSessionLost } from '../../../shared/session/session-lost';
import { useMe } from '../../../shared/session/use-me';
import { SignInForm } from './sign-in-form';

/** Asks for the password in place when the session ends, over the page and everything typed into it. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { user } = useMe();
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => onSessionLost(() => setLost(true)), []);
  const done = (userId: string): void => {
    // Another person must not see what is cached for this one.
    if (userId !== user.id) return location.reload();
    setLost(false);
    void client.invalidateQueries();
  };
  return (
    <Modal
      opened={lost}
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
