import { AppShell, Badge, Box, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { BookOpen, CirclePlus, House, Inbox, List, ListOrdered, type LucideIcon } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptDrafts } from '../shared/drafts/use-kept-drafts';
import { useLive } from '../shared/live/use-live';
import { useUnread } from '../shared/api/use-unread';
import { useMe } from '../shared/session/use-me';
import { Loading } from '../shared/ui/states';
import { ConnectionNote } from './connection-note';
import { NavigationKeys } from './navigation-keys';
import { PersonMenu } from './person-menu';
import { SessionWatch } from './session-watch';
import { VersionNote } from './version-note';

interface Place {
  to: '/' | '/ask' | '/queue' | '/requests' | '/inbox';
  text: string;
  Icon: LucideIcon;
  /** Shown beside the text when there is something. */
  count?: number;
}

/** Header, navigation and the screen of the address. */
export function Shell() {
  const { t } = useTranslation();
  const { abilities, memberships } = useMe();
  const [open, { toggle, close }] = useDisclosure();
  useKeptDrafts();
  const connection = useLive();
  const unread = useUnread().data?.reduce((sum, each) => sum + each.unread, 0) ?? 0;
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);

  const places: Place[] = [
    { to: '/', text: t('nav.home'), Icon: House },
    ...(abilities.raiseRequests ? [{ to: '/ask', text: t('nav.ask'), Icon: CirclePlus } as const] : []),
    ...(memberships.length > 0 ? [{ to: '/queue', text: t('nav.queue'), Icon: ListOrdered } as const] : []),
    { to: '/requests', text: t('nav.requests'), Icon: List },
    { to: '/inbox', text: t('nav.inbox'), Icon: Inbox, count: unread },
  ];
  const isHere = (to: string): boolean => (to === '/' ? path === '/' : path.startsWith(to));

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding="md"
    >
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('nav.menu')} />
            <Text component={Link} to="/" fw={700} c="inherit" td="none">
              {t('product')}
            </Text>
          </Group>
          <PersonMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('nav.label')}>
        <AppShell.Section grow className="places">
          {places.map(({ to, text, Icon, count = 0 }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={text}
              active={isHere(to)}
              aria-current={isHere(to) ? 'page' : undefined}
              leftSection={<Icon size={18} aria-hidden />}
              rightSection={
                count > 0 && (
                  <Badge size="sm" circle={count < 10}>
                    {count}
                  </Badge>
                )
              }
              className="place"
            />
          ))}
        </AppShell.Section>
        <AppShell.Section>
          <NavLink
            href="/docs/"
            label={t('nav.interface')}
            leftSection={<BookOpen size={18} aria-hidden />}
            className="place"
          />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main>
        <ConnectionNote connection={connection} />
        <VersionNote />
        <Box id="content">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Box>
      </AppShell.Main>
      <NavigationKeys />
      <SessionWatch />
    </AppShell>
  );
}
