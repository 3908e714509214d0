import { Suspense, useState } from 'react';
import { useMe } from '../shared/session/use-me';
import { PersonButton } from './person-button';
import { lazyPart } from '../shared/ui/lazy-part';

const PersonMenuOpen = lazyPart(() =>
  import('./person-menu-open').then((module) => ({ default: module.PersonMenuOpen })),
);

/** The menu loads when it is first opened. */
export function PersonMenu() {
  const { user } = useMe();
  const [wanted, setWanted] = useState(false);
  const button = <PersonButton name={user.name} onClick={() => setWanted(true)} />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <PersonMenuOpen />
    </Suspense>
  );
}
