import { Menu, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LogOut, SunMoon, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/session/api/sign-out';
import { useMe } from '../shared/session/use-me';
import { Refused } from '../shared/ui/states';
import { PersonButton } from './person-button';

/** The menu of the signed-in person. It stays open while signing out, to say when the server did not take it. */
export function PersonMenuOpen() {
  const { t } = useTranslation();
  const { user } = useMe();
  const { toggleColorScheme } = useMantineColorScheme();
  const leave = useMutation({ mutationFn: signOut, retry: false });
  return (
    <Menu position="bottom-end" width={220} defaultOpened>
      <Menu.Target>
        <PersonButton name={user.name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.name}</Menu.Label>
        <Menu.Item component={Link} to="/me" leftSection={<User size={16} aria-hidden />}>
          {t('nav.me')}
        </Menu.Item>
        <Menu.Item leftSection={<SunMoon size={16} aria-hidden />} onClick={toggleColorScheme}>
          {t('nav.theme')}
        </Menu.Item>
        <Menu.Item
          leftSection={<LogOut size={16} aria-hidden />}
          closeMenuOnClick={false}
          disabled={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t('nav.signOut')}
        </Menu.Item>
        <Refused error={leave.error} />
      </Menu.Dropdown>
    </Menu>
  );
}
