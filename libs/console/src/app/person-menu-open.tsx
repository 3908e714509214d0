import { Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LogOut, SunMoon, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../features/session/api/sign-out';
import { useMe } from '../shared/session/use-me';
import { PersonButton } from './person-button';

/** The menu of the signed-in person. */
export function PersonMenuOpen() {
  const { t } = useTranslation();
  const { user } = useMe();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={200} defaultOpened>
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
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
