import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from './client.mjs';
import { empty, tablesOf } from './rows.mjs';
import { loadApplication, migrate, migrationsHash, transpiled } from './transpiled.mjs';

/** One database for all test files of this process. A new one for each file would take longer than the tests. */
let opened;

/** The embedded database without the rows of the previous file. */
export async function embeddedDatabase() {
  opened ??= open();
  const database = await opened;
  await withClient(connectTo(database), empty);
  const streams = [];
  const stream = () => {
    streams.push(database.stream());
    return streams.at(-1);
  };
  return {
    connect: { stream, poolSize: 1 },
    // An application that a failed test did not close would block the next file.
    release: () => streams.forEach((left) => left.destroy()),
  };
}

const connectTo = (database) => ({ stream: () => database.stream() });

async function open() {
  const { EmbeddedDatabase } = transpiled('src/platform/database/embedded/index.js');
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-test-database-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await cp(await template(EmbeddedDatabase), folder, { recursive: true });
  // The database starts in a thread of its own. This thread loads the application in the meantime.
  const [database] = await Promise.all([EmbeddedDatabase.open(folder), loadApplication()]);
  return database;
}

/**
 * The folder of a migrated database, kept between runs under the hash of its migrations. A copy takes a tenth of a
 * second, a new one five seconds. The folder gets its final name last, so an interrupted one is never used.
 */
async function template(EmbeddedDatabase) {
  const folder = join(tmpdir(), `lockstep-test-template-${await migrationsHash()}`);
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(`${folder}-`);
  const database = await EmbeddedDatabase.open(draft);
  await migrate(connectTo(database));
  await refuseReferenceRows(database);
  await database.close();
  await rename(draft, folder).catch(async (error) => {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  });
  return folder;
}

/** Rows that a migration inserts would be missing from the second file on. */
async function refuseReferenceRows(database) {
  await withClient(connectTo(database), async (client) => {
    for (const table of await tablesOf(client)) {
      const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
      if (rowCount > 0) throw new Error(`A migration inserts rows into ${table}, which emptying it would lose.`);
    }
  });
}
