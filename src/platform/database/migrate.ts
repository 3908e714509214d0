import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Connect, CONNECT_TIMEOUT_MS, dataSourceOptions } from './connection.js';

/** Any number that no other advisory lock uses. */
const MIGRATION_LOCK = 7_205_113;

/** Runs the pending migrations as the owner. Processes that start together wait for each other. */
export async function migrate(connect: Connect): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(connect), migrations: await migrationClasses() });
  const unlock = 'url' in connect ? await lock(connect.url) : () => Promise.resolve();
  try {
    await dataSource.initialize();
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await unlock();
  }
}

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
