import pg from 'pg';

/** Runs the work on a connection of its own, to a database of either engine. */
export async function withClient({ url, stream }, work) {
  const client = new pg.Client(stream === undefined ? { connectionString: url } : { stream, ssl: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
