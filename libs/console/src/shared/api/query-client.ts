import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal';

const TRIES = 3;

const tryAgain = (failures: number, error: Error): boolean =>
  error instanceof Refusal && error.isPassing && error.status !== 429 && failures < TRIES;

/** Seconds double: 1, 2, 4. A server that names a time is asked again then. */
const pause = (failures: number, error: Error): number =>
  1000 * ((error instanceof Refusal ? error.retryAfterSeconds : null) ?? 2 ** failures);

/**
 * The cache of what the server said. Reads are tried again while the server is away. Writes are tried again too, because
 * each carries an Idempotency-Key.
 *
 * @param signedOut called when a call was refused because the session has ended
 */
export function makeQueryClient(signedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Refusal && error.isSignedOut) signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        onError(error);
        // The old answer would stay on the screen, with buttons that do nothing any more.
        if (error instanceof Refusal && error.isOutOfSight) query.setState({ data: undefined });
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: tryAgain, retryDelay: pause, staleTime: 10_000, refetchOnWindowFocus: true },
      mutations: { retry: tryAgain, retryDelay: pause },
    },
  });
}
