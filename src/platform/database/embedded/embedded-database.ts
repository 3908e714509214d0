import { once } from 'node:events';
import { access, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Duplex } from 'node:stream';
import { MessageChannel, Worker } from 'node:worker_threads';
import { ClientStream } from './client-stream.js';

/**
 * PostgreSQL inside this process: PGlite in a worker thread. It serves one client at a time, so the pool in front of it
 * has one connection; another client waits until the client before it has disconnected. It never syncs to disk:
 * committed data survives a crash of the process, but not a power failure.
 */
export class EmbeddedDatabase {
  private readonly clients = new Set<ClientStream>();
  /** Null when the thread has died or was stopped. */
  private worker: Worker | null = null;
  private closed = false;

  private constructor(private readonly folder: string) {}

  /** Opens the database in the folder and creates it if needed. For 'memory' it opens an empty database. */
  static async open(folder: string): Promise<EmbeddedDatabase> {
    if (folder !== 'memory' && !(await isInitialised(folder))) await EmbeddedDatabase.initialise(folder);
    return EmbeddedDatabase.start(folder);
  }

  private static async start(folder: string): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(folder);
    const worker = database.startWorker();
    await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(new Error(`The embedded database in ${folder} did not open.`, { cause })));
      worker.once('exit', (code) => reject(new Error(`The embedded database in ${folder} ended with ${code}.`)));
    });
    // From here on, only a busy client keeps the process alive.
    worker.unref();
    return database;
  }

  /**
   * Creates a new database in a folder beside its final place and renames the folder when it is complete. A start that
   * is killed before that leaves nothing that a later start would mistake for a database.
   */
  private static async initialise(folder: string): Promise<void> {
    const staging = `${folder}.new`;
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await rm(staging, { recursive: true, force: true });
    const database = await EmbeddedDatabase.start(staging);
    await database.close();
    // Windows can only rename to a path that does not exist. A folder that is not empty stays, and the start fails.
    await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(staging, folder);
  }

  /** A new connection, for the `stream` option of the `pg` driver. */
  stream(): Duplex {
    const { port1, port2 } = new MessageChannel();
    const client = new ClientStream(port1);
    const worker = this.worker ?? this.replaceWorker();
    if (worker === null) return client.destroy(connectionLost('The embedded database is closed.'));
    this.clients.add(client);
    client.once('close', () => this.clients.delete(client));
    worker.postMessage({ client: port2 }, [port2]);
    return client;
  }

  /** Disconnects the clients, rolls back their open transactions and closes the database in the folder. */
  async close(): Promise<void> {
    this.closed = true;
    const { worker } = this;
    if (worker === null) return;
    for (const client of this.clients) client.destroy();
    worker.ref();
    worker.postMessage({ close: true });
    await once(worker, 'exit');
  }

  /**
   * A thread that died leaves the folder in the state of a killed process, so a new thread can take over. A database in
   * memory is lost.
   */
  private replaceWorker(): Worker | null {
    if (this.closed || this.folder === 'memory') return null;
    const worker = this.startWorker();
    worker.unref();
    return worker;
  }

  private startWorker(): Worker {
    const worker = new Worker(new URL('./pglite.worker.mjs', import.meta.url), { workerData: { folder: this.folder } });
    worker.once('error', (cause) => this.loseWorker(worker, cause));
    worker.once('exit', () => this.loseWorker(worker));
    return (this.worker = worker);
  }

  /** The error event comes some time before the exit event, and a new thread may have started in between. */
  private loseWorker(worker: Worker, cause?: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const client of this.clients) client.destroy(connectionLost('The embedded database ended itself.', cause));
  }
}

async function isInitialised(folder: string): Promise<boolean> {
  return access(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** Has the code of a network error, so that the caller gets the answer for a lost database: try again soon. */
function connectionLost(sentence: string, cause?: unknown): Error {
  return Object.assign(new Error(sentence, { cause }), { code: 'ECONNRESET' });
}
