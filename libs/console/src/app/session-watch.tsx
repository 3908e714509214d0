import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { keys } from '../shared/api/keys';
import { onSessionLost } from '../shared/session/session-lost';
import { useSession } from '../shared/session/use-me';
import { lazyPart } from '../shared/ui/lazy-part';

const load = () =>
  import('../features/session/components/sign-in-again').then((module) => ({ default: module.SignInAgain }));

const SignInAgain = lazyPart(load);
const QUIET_MS = 3_000;

/**
 * Asks for the password when the session ends, until somebody signs in here or in another tab. The form is fetched early,
 * since the server may be away by then.
 */
export function SessionWatch() {
  const client = useQueryClient();
  const { dataUpdatedAt } = useSession();
  const [lostAt, setLostAt] = useState<number | null>(null);
  useEffect(() => onSessionLost(() => setLostAt((at) => at ?? Date.now())), []);
  // A refusal that was long on its way may belong to the session before.
  useEffect(() => {
    if (lostAt !== null) void client.refetchQueries({ queryKey: keys.me });
  }, [lostAt, client]);
  useEffect(() => {
    const timer = setTimeout(() => void load(), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  const isBack = lostAt !== null && dataUpdatedAt > lostAt;
  useEffect(() => {
    if (!isBack) return;
    setLostAt(null);
    void client.invalidateQueries();
  }, [isBack, client]);
  if (lostAt === null || isBack) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgain />
    </Suspense>
  );
}
