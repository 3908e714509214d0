import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartRefused } from '../config/start-refused.js';
import { Connect, CONNECT_TIMEOUT_MS, dataSourceOptions } from './connection.js';

/** Any number that no other advisory lock uses. */
const MIGRATION_LOCK = 7_205_113;

/** Runs the pending migrations as the owner. Processes that start together wait for each other. */
export async function migrate(connect: Connect): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(connect), migrations: await migrationClasses() });
  const unlock = 'url' in connect ? await lock(connect.url) : () => Promise.resolve();
  try {
    await dataSource.initialize();
    await refuseOtherBeginnings(dataSource, 'url' in connect);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await unlock();
  }
}

/**
 * Refuses a database that was made by other migrations than these: they would fail half-way over its tables. Migrations
 * later than all of these are no reason: a newer version has added them, and runs beside this one until it is replaced.
 */
async function refuseOtherBeginnings(dataSource: DataSource, onServer: boolean): Promise<void> {
  const [{ made }] = await dataSource.query<[{ made: boolean }]>(
    "SELECT to_regclass('migrations') IS NOT NULL AS made",
  );
  if (!made) return;
  const ours = dataSource.migrations.map((migration) => migration.constructor.name);
  const [other] = await dataSource.query<{ name: string }[]>(
    'SELECT name FROM migrations WHERE name <> ALL ($1) AND timestamp < $2 ORDER BY timestamp LIMIT 1',
    [ours, Math.max(...ours.map((name) => Number(name.slice(-TIMESTAMP_DIGITS))))],
  );
  if (other !== undefined) throw new StartRefused(madeByOthers(other.name, onServer));
}

const TIMESTAMP_DIGITS = 13;

const madeByOthers = (name: string, onServer: boolean): string =>
  `The database was made by a version before the first release (by its migration ${name}) and cannot be brought up to ` +
  `date. Begin with an empty ${onServer ? 'database: name it in DATABASE_URL' : 'folder: name it in LOCKSTEP_DATA'}.`;

/** The migration classes in the folder, in the order of their timestamps. */
export async function migrationClasses(): Promise<(new () => never)[]> {
  const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
  const files = (await readdir(folder)).filter((file) => /^\d+-[a-z-]+\.(js|ts)$/.test(file)).sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(folder + file).href) as Promise<Record<string, new () => never>>),
  );
  return modules.flatMap((exported) => Object.values(exported).filter((value) => typeof value === 'function'));
}

/** The lock has its own connection, because the migrations run on several connections. */
async function lock(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  return () => client.end();
}
