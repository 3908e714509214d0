import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionLost } from '../shared/session/session-lost';

const load = () =>
  import('../features/session/components/sign-in-again').then((module) => ({ default: module.SignInAgain }));

const SignInAgain = lazy(load);
const QUIET_MS = 3_000;

/** Asks for the password when the session ends. The form is fetched early, since the server may be away by then. */
export function SessionWatch() {
  const [lost, setLost] = useState(false);
  useEffect(() => onSessionLost(() => setLost(true)), []);
  useEffect(() => {
    const timer = setTimeout(() => void load(), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!lost) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgain done={() => setLost(false)} />
    </Suspense>
  );
}
