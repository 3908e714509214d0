import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../api/keys';
import { Refusal } from '../api/refusal';
import { sessionLost } from '../session/session-lost';
import { type Change, readStream } from './read-stream';

const CHANNEL = 'lockstep.changes';
const GATHER_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

export type Connection = 'live' | 'away';

/** `missed`: changes may have been missed, so everything is stale. */
type News = { change: Change } | { connection: Connection } | 'missed';

/**
 * Keeps the cache fresh. One tab of the browser holds the stream of the server and passes each change on; the tab that waits
 * next takes over when it closes. A change only makes queries stale.
 */
export function useLive(): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => {
    const stop = new AbortController();
    const gathered = gather(client);
    const take = (news: News): void => {
      if (news === 'missed') void client.invalidateQueries();
      else if ('change' in news) gathered.add(news.change);
      else setConnection(news.connection);
    };
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<News>) => take(data);
    const pass = (news: News): void => {
      take(news);
      if (!stop.signal.aborted) channel.postMessage(news);
    };
    const hold = (): Promise<void> => holdStream(pass, stop.signal);
    if ('locks' in navigator) {
      navigator.locks.request(CHANNEL, { signal: stop.signal }, hold).catch(() => undefined);
    } else void hold();
    return () => {
      stop.abort();
      gathered.stop();
      channel.close();
    };
  }, [client]);
  return connection;
}

/**
 * Reads the stream for ever. After a gap it goes on behind the last change; without a position everything is stale. While
 * there is no stream, the pauses between the tries are the rhythm in which everything is read again.
 */
async function holdStream(pass: (news: News) => void, signal: AbortSignal): Promise<void> {
  let last: string | null = null;
  for (let failures = 0; !signal.aborted;) {
    try {
      const opened = (): void => pass({ connection: 'live' });
      const heard = (change: Change): void => {
        last = change.position;
        failures = 0;
        pass({ change });
      };
      await readStream(last, { opened, heard }, signal);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      if (error instanceof Refusal && error.isSignedOut) sessionLost();
      else pass({ connection: 'away' });
    }
    await pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures), signal);
    if (last === null || failures > 0) pass('missed');
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Changes of one moment make their queries stale together. */
function gather(client: QueryClient): { add: (change: Change) => void; stop: () => void } {
  const changes: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const stale = changes.splice(0).flatMap(staleKeys);
    const distinct = [...new Map(stale.map((key) => [JSON.stringify(key), key])).values()];
    distinct.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
  };
  return {
    add: (change) => {
      changes.push(change);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** The queries that a change can alter. */
export function staleKeys({ streamKind, number }: Change): readonly (readonly string[])[] {
  if (number !== null) {
    return [keys.request(number), keys.requests, keys.queues, keys.waiting, keys.changes, keys.notices];
  }
  if (streamKind === 'order') return [keys.orders, keys.queues, ['request']];
  if (streamKind === 'department') return [keys.departments, keys.me, keys.queues];
  if (streamKind === 'user') return [keys.me];
  if (streamKind === 'service') return [keys.services];
  return [keys.waiting, keys.notices];
}
