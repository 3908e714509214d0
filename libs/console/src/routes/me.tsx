import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Appearance } from '../features/me/components/appearance';
import { PasswordForm } from '../features/me/components/password-form';
import { Preferences } from '../features/me/components/preferences';
import { ProfileForm } from '../features/me/components/profile-form';
import { Tokens } from '../features/me/components/tokens';
import { useMe } from '../shared/session/use-me';
import { Page } from '../shared/ui/page';

export function MeRoute() {
  const { t } = useTranslation('me');
  const { user, abilities } = useMe();
  return (
    <Page title={user.name}>
      <Stack gap="xl" maw={720}>
        <Part title={t('profile')}>
          <ProfileForm />
        </Part>
        <Part title={t('appearance')}>
          <Appearance />
        </Part>
        <Part title={t('notices')} hint={t('noticesHint')}>
          <Preferences />
        </Part>
        {abilities.manageSignIn && (
          <>
            <Part title={t('password')}>
              <PasswordForm />
            </Part>
            <Part title={t('tokens')}>
              <Tokens />
            </Part>
          </>
        )}
      </Stack>
    </Page>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {hint !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {children}
    </section>
  );
}
