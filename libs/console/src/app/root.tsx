import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { keys } from '../shared/api/keys';
import { Refusal } from '../shared/api/refusal';
import { onSessionChanged } from '../shared/session/session-channel';
import { useSession } from '../shared/session/use-me';
import { lazyPart } from '../shared/ui/lazy-part';
import { Failed, Loading } from '../shared/ui/states';
import { OnePerson } from './one-person';
import { Shell } from './shell';

const SignInScreen = lazyPart(() =>
  import('../features/session/components/sign-in-screen').then((module) => ({ default: module.SignInScreen })),
);

/** The frame of every screen: nobody, somebody, or a server that does not answer. */
export function Root() {
  const session = useSession();
  const client = useQueryClient();
  useEffect(() => onSessionChanged(() => void client.refetchQueries({ queryKey: keys.me })), [client]);
  if (session.data !== undefined) {
    return (
      <OnePerson>
        <Shell />
      </OnePerson>
    );
  }
  if (session.isPending) return <Loading />;
  if (session.error instanceof Refusal && session.error.isSignedOut) {
    return (
      <Suspense fallback={<Loading />}>
        <SignInScreen done={() => void client.resetQueries()} />
      </Suspense>
    );
  }
  return <Failed error={session.error} retry={() => void session.refetch()} />;
}
