import { once } from 'node:events';
import pg from 'pg';

/** The server on which a temporary database is created, and the name of the database. */
export function databaseAt(url: string): { url: string; name: string; maintenance: string } {
  const { hostname, pathname } = new URL(url);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new Error('A benchmark speaks to this machine only.');
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const name = decodeURIComponent(pathname.slice(1));
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no plain name of a database.`);
  return { url, name, maintenance: maintenance.href };
}

export async function connected(url: string, name = 'lockstep-bench'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  await client.connect();
  return client;
}

export async function using<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connected(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the database. Refuses an existing one, because somebody may need its data. */
export const createDatabase = (url: string, template = 'template0'): Promise<unknown> => {
  const { name, maintenance } = databaseAt(url);
  return using(maintenance, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
};

export const dropDatabase = (url: string): Promise<unknown> => {
  const { name, maintenance } = databaseAt(url);
  return using(maintenance, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
};

/** Works on a copy, so that the next run finds the same data. Drops the copy unless it should be kept. */
export async function onCopy<T>(
  url: string,
  suffix: string,
  work: (copy: string) => Promise<T>,
  keep = false,
): Promise<T> {
  const copy = new URL(url);
  copy.pathname += `_${suffix}_${process.pid}`;
  await dropDatabase(copy.href);
  await createDatabase(copy.href, databaseAt(url).name);
  try {
    return await work(copy.href);
  } finally {
    if (!keep) await dropDatabase(copy.href);
  }
}

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sync(): void;
  stream: { writableNeedDrain: boolean; once(event: 'drain', listener: () => void): void };
}

/** `COPY … FROM STDIN`, which the driver supports only at protocol level. */
class CopyIn {
  private connection: CopyConnection;
  private settle: { resolve: () => void; reject: (error: Error) => void };
  private begun: () => void;
  readonly ready = new Promise<void>((resolve) => (this.begun = resolve));
  readonly done = new Promise<void>((resolve, reject) => (this.settle = { resolve, reject }));

  constructor(private readonly text: string) {}

  submit(connection: CopyConnection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  async write(chunk: Buffer): Promise<void> {
    await Promise.race([this.ready, this.done]);
    this.connection.sendCopyFromChunk(chunk);
    const { stream } = this.connection;
    if (stream.writableNeedDrain) await Promise.race([once(stream as never, 'drain'), this.done]);
  }

  async end(): Promise<void> {
    await Promise.race([this.ready, this.done]);
    this.connection.endCopyFrom();
    return this.done;
  }

  handleCopyInResponse(): void {
    this.begun();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.settle.resolve();
  }

  handleError(error: Error): void {
    this.settle.reject(error);
  }
}

const CHUNK = 1 << 18;

/** Sends lines in the text format of COPY, in chunks, as fast as the server accepts them. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  lines: Iterable<string>,
): Promise<number> {
  const copy = new CopyIn(`COPY ${table} (${columns.map((name) => `"${name}"`).join(', ')}) FROM STDIN`);
  copy.done.catch(() => undefined);
  client.query(copy as never);
  let [written, pending, length] = [0, [] as string[], 0];
  for (const line of lines) {
    pending.push(line);
    length += line.length;
    written += 1;
    if (length < CHUNK) continue;
    await copy.write(Buffer.from(`${pending.join('\n')}\n`));
    [pending, length] = [[], 0];
  }
  if (pending.length > 0) await copy.write(Buffer.from(`${pending.join('\n')}\n`));
  await copy.end();
  return written;
}
