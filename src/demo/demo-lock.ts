import pg from 'pg';
import type { Connect } from '../platform/database/connection.js';

/** Number of the advisory lock. Any number that no other advisory lock uses. */
const DEMO_LOCK = 7_205_116;

/**
 * Keeps other processes of the database from starting while the demo world is made. Otherwise a worker would fire its
 * timers by the real time, in the middle of the story. The embedded database allows one process only.
 */
export async function whileAlone<T>(connect: Connect, make: () => Promise<T>): Promise<T> {
  if (!('url' in connect)) return make();
  const client = new pg.Client({ connectionString: connect.url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
    return await make();
  } finally {
    // Closing the connection releases the lock.
    await client.end();
  }
}
