import pg from 'pg';
import type { Connect } from '../platform/database/connection.js';

/** Any number, as long as nobody else takes an advisory lock under it. */
const DEMO_LOCK = 7_205_116;

/**
 * Keeps every other process of the database from starting while the demo world is made: a worker would fire its timers
 * by the real time, in the middle of the story. The embedded database serves one process anyway.
 */
export async function whileAlone<T>(connect: Connect, make: () => Promise<T>): Promise<T> {
  if (!('url' in connect)) return make();
  const client = new pg.Client({ connectionString: connect.url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
    return await make();
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}
