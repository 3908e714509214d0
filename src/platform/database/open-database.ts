import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

type Say = (sentence: string) => void;

/** Opens PostgreSQL or the embedded database and runs the pending migrations. */
export async function openDatabase(config: Config, say: Say): Promise<OpenDatabase> {
  return config.databaseUrl === null ? openEmbedded(config.dataFolder) : openPostgres(config, config.databaseUrl, say);
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

/** Waits for a database that may still be starting. Gives up at once if the database refuses the user. */
async function openPostgres(config: Config, url: string, say: Say): Promise<OpenDatabase> {
  const connect = { url, poolSize: config.databasePoolSize, prepare: config.databasePrepare };
  const giveUpAt = performance.now() + config.databaseWaitSeconds * 1000;
  for (let tries = 1; ; tries += 1) {
    try {
      await migrate(connect);
      // Checks that this user may use the application's role, before anything else connects.
      await (await applicationDataSource(connect, []).initialize()).destroy();
      return { connect, close: () => Promise.resolve() };
    } catch (error) {
      if ((error as { code?: string }).code === '42501') throw new StartRefused(unprepared(url, error));
      if (!mayComeYet(error) || performance.now() >= giveUpAt) {
        throw isOutOfReach(error) ? new StartRefused(outOfReach(url, error)) : error;
      }
      if (tries === 1)
        say(`${outOfReach(url, error)}. It is waited for, ${config.databaseWaitSeconds} seconds at most.`);
      await setTimeout(TRY_AGAIN_MS);
    }
  }
}

const TRY_AGAIN_MS = 500;

/** A connected data source with all entities that have been loaded. */
export function connectedDataSource(connect: Connect): Promise<DataSource> {
  const entities = getMetadataArgsStorage().tables.map((table) => table.target);
  return applicationDataSource(connect, entities as never[]).initialize();
}

function isOutOfReach(error: unknown): boolean {
  const { code } = error as { code?: string };
  // Network faults, a wrong password or database name, and a server that is starting, stopping or full.
  return mayComeYet(error) || /^(28...|3D000)$/.test(code ?? '');
}

function mayComeYet(error: unknown): boolean {
  const { code } = error as { code?: string };
  return /^(E[A-Z_]+|57P0.|53300|08...)$/.test(code ?? '') || /timeout|Connection terminated/i.test(String(error));
}

function outOfReach(url: string, error: unknown): string {
  const { hostname, port, pathname } = new URL(url);
  const reason =
    error instanceof Error && error.message !== '' ? error.message : String((error as { code?: string }).code);
  return `The database at ${hostname}:${port || '5432'}${pathname} cannot be used: ${reason}`;
}

function unprepared(url: string, error: unknown): string {
  const user = decodeURIComponent(new URL(url).username) || 'the user';
  return (
    `${outOfReach(url, error)}. Somebody who may create roles prepares it for this user once: ` +
    `psql -v user=${user} -f scripts/prepare-database.sql, with the address of this database.`
  );
}
