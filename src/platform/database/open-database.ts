import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { Config } from '../config/config.js';
import { StartRefused } from '../config/start-refused.js';
import { applicationDataSource, Connect } from './connection.js';
import { EmbeddedDatabase, lockDataFolder } from './embedded/index.js';
import { migrate } from './migrate.js';

export interface OpenDatabase {
  connect: Connect;
  close(): Promise<void>;
}

/** Opens PostgreSQL or the embedded database and brings its schema up to date. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  return config.databaseUrl === null ? openEmbedded(config.dataFolder) : openPostgres(config, config.databaseUrl);
}

async function openEmbedded(dataFolder: string): Promise<OpenDatabase> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(dataFolder);
  const embedded = await EmbeddedDatabase.open(join(dataFolder, 'postgres'));
  const connect = { stream: () => embedded.stream() };
  await migrate(connect);
  return {
    connect,
    close: async () => {
      await embedded.close();
      await lock.release();
    },
  };
}

async function openPostgres(config: Config, url: string): Promise<OpenDatabase> {
  const connect = { url, poolSize: config.databasePoolSize };
  try {
    await migrate(connect);
  } catch (error) {
    throw isOutOfReach(error) ? new StartRefused(outOfReach(url, error)) : error;
  }
  return { connect, close: () => Promise.resolve() };
}

/** The connected data source with every entity that has been loaded. */
export function connectedDataSource(connect: Connect): Promise<DataSource> {
  const entities = getMetadataArgsStorage().tables.map((table) => table.target);
  return applicationDataSource(connect, entities as never[]).initialize();
}

function isOutOfReach(error: unknown): boolean {
  const { code } = error as { code?: string };
  // Network faults, a wrong password or database name, and a server that is starting, stopping or full.
  return /^(E[A-Z]+|28...|3D000|57P0.|53300|08...)$/.test(code ?? '') || /timeout/i.test(String(error));
}

function outOfReach(url: string, error: unknown): string {
  const { hostname, port, pathname } = new URL(url);
  const reason =
    error instanceof Error && error.message !== '' ? error.message : String((error as { code?: string }).code);
  return `The database at ${hostname}:${port || '5432'}${pathname} cannot be used: ${reason}`;
}
