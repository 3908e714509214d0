import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, migrationsHash, transpiled } from './transpiled.mjs';

const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
   WHERE schemaname = 'public' AND tablename <> 'migrations'`;
/** Those of identity columns and those that stand alone, but not the one that numbers the migrations. */
const SEQUENCES = `
  SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences
   WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' AND last_value IS NOT NULL`;
/** A table that nobody wrote since it was emptied has no page. */
const WRITTEN = `${TABLES} AND pg_relation_size(format('%I.%I', schemaname, tablename)::regclass) > 0`;

/** One for all files that this process runs: a fresh one for each would cost more than the tests. */
let opened;

/** The embedded database, emptied of what the file before has left. */
export async function embeddedDatabase() {
  opened ??= open();
  const database = await opened;
  await empty(database);
  const streams = [];
  const stream = () => {
    streams.push(database.stream());
    return streams.at(-1);
  };
  return {
    connect: { stream, poolSize: 1 },
    // An application that a failed test did not close would keep the next file waiting.
    release: () => streams.forEach((left) => left.destroy()),
  };
}

async function open() {
  const { EmbeddedDatabase } = transpiled('src/platform/database/embedded/index.js');
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-test-database-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await cp(await template(EmbeddedDatabase), folder, { recursive: true });
  return EmbeddedDatabase.open(folder);
}

/**
 * The folder of a migrated database, kept between runs under the hash of its migrations: copying it takes a tenth of
 * a second, making it five. It gets its name last, so that an interrupted one is never taken for a whole one.
 */
async function template(EmbeddedDatabase) {
  const folder = join(tmpdir(), `lockstep-test-template-${await migrationsHash()}`);
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(`${folder}-`);
  const database = await EmbeddedDatabase.open(draft);
  await migrate({ stream: () => database.stream() });
  await refuseReferenceRows(database);
  await database.close();
  await rename(draft, folder).catch(async (error) => {
    if (!existsSync(folder)) throw error;
    await rm(draft, { recursive: true });
  });
  return folder;
}

/**
 * TRUNCATE would make the files of nearly all tables and their indexes anew, since people are referred to everywhere: half a
 * second for each file. Deleting as a replica does asks no trigger, and vacuum gives the pages back.
 */
async function empty(database) {
  await withClient(database, async (client) => {
    const tables = await names(client, WRITTEN);
    const deleting = tables.map((table) => `DELETE FROM ${table};`).join('');
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${deleting} COMMIT`);
    if (tables.length > 0) await client.query(`VACUUM (INDEX_CLEANUP ON) ${tables.join(', ')}`);
    for (const sequence of await names(client, SEQUENCES)) await client.query(`ALTER SEQUENCE ${sequence} RESTART`);
  });
}

/** Rows that a migration inserts would be gone from the second file on, and only there. */
async function refuseReferenceRows(database) {
  await withClient(database, async (client) => {
    for (const table of await names(client, TABLES)) {
      const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
      if (rowCount > 0) throw new Error(`A migration inserts rows into ${table}, which emptying it would lose.`);
    }
  });
}

const names = async (client, sql) => (await client.query(sql)).rows.map(({ name }) => name);

async function withClient(database, work) {
  const client = new pg.Client({ stream: () => database.stream(), ssl: false });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
