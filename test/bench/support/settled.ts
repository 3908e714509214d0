import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';

const PATIENCE_MS = 120_000;

/** Resolves when every event is sealed and every feed consumer has read the feed. */
export async function settled(client: pg.Client): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await setTimeout(100)) {
    const { rows } = await client.query<{ behind: boolean }>(
      `SELECT EXISTS (SELECT FROM event WHERE position IS NULL)
              OR (SELECT min(position) FROM feed_consumer) < (SELECT max(position) FROM event) AS behind`,
    );
    if (!rows[0]!.behind) return;
  }
  throw new Error('The readers of the feed did not catch up.');
}
