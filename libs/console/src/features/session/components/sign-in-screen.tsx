import { Box, Center, Paper, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form';

/** Shown at every address until somebody signs in. The address stays, so that a link leads on after signing in. */
export function SignInScreen({ done }: { done: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Lockstep`;
    // The router notes at its end how far each page was scrolled.
    sessionStorage.clear();
  }, [t]);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Box w="100%" maw={380}>
        <Text fw={700} c="dimmed" mb={4}>
          {t('product')}
        </Text>
        <Title order={1} size="h2" mb="md">
          {t('signIn.title')}
        </Title>
        <Paper withBorder p="lg" radius="lg">
          <SignInForm done={done} />
        </Paper>
      </Box>
    </Center>
  );
}
