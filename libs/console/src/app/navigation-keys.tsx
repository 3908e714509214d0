import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../shared/keys/commands';
import { useKeys } from '../shared/keys/use-keys';
import { useMe } from '../shared/session/use-me';
import { lazyPart } from '../shared/ui/lazy-part';

const Palette = lazyPart(() =>
  import('../features/palette/components/palette').then((module) => ({ default: module.Palette })),
);
const KeySheet = lazyPart(() => import('./key-sheet').then((module) => ({ default: module.KeySheet })));

type Over = 'palette' | 'sheet' | null;

/** The shortcuts that work on every screen, the palette and the sheet of keys. */
export function NavigationKeys() {
  const [over, setOver] = useState<Over>(null);
  const places = usePlaces();
  useCommands(places);
  useHotkeys([['mod+K', () => setOver('palette')]], []);
  useKeys(
    {
      ...Object.fromEntries(places.map(({ keys, run }) => [keys, run])),
      '?': () => setOver('sheet'),
      '/': () => setOver('palette'),
    },
    'frame',
  );
  return (
    <Suspense fallback={null}>
      {over === 'palette' && <Palette close={() => setOver(null)} />}
      {over === 'sheet' && <KeySheet close={() => setOver(null)} />}
    </Suspense>
  );
}

function usePlaces(): (Command & { keys: string })[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { abilities, memberships } = useMe();
  return useMemo(() => {
    const place = (id: string, keys: string, run: () => void) => ({ id, keys, text: t(`nav.${id}`), run });
    return [
      place('home', 'g h', () => void navigate({ to: '/' })),
      ...(abilities.raiseRequests ? [place('ask', 'g a', () => void navigate({ to: '/ask' }))] : []),
      ...(memberships.length > 0 ? [place('queue', 'g q', () => void navigate({ to: '/queue/{-$department}' }))] : []),
      place('requests', 'g l', () => void navigate({ to: '/requests' })),
      place('inbox', 'g i', () => void navigate({ to: '/inbox' })),
      place('me', 'g m', () => void navigate({ to: '/me' })),
    ];
  }, [t, navigate, abilities.raiseRequests, memberships.length]);
}
