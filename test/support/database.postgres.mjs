import { withClient } from './client.mjs';
import { empty } from './rows.mjs';
import { migrate, migrationsHash } from './transpiled.mjs';

const POOL_SIZE = 8;
/** Any number that nothing else uses for an advisory lock in the main database of the server. */
const TEMPLATE_LOCK = 7_205_114;

let template;
/** The name of the database for all test files of this process. Copying twelve megabytes takes half a second. */
let shared;
let files = 0;

/** The database of this process on the server, without the rows of the previous file. */
export async function postgresDatabase(serverUrl) {
  shared ??= copy(serverUrl, 'shared');
  const name = await shared;
  const url = databaseUrl(serverUrl, name);
  await withClient({ url }, empty);
  return { connect: { url, poolSize: POOL_SIZE }, release: () => disconnect(serverUrl, name) };
}

/** A database of its own for a file that changes more than rows. It is dropped afterwards. */
export async function ownPostgresDatabase(serverUrl) {
  const name = await copy(serverUrl, (files += 1));
  return { connect: { url: databaseUrl(serverUrl, name), poolSize: POOL_SIZE }, release: () => drop(serverUrl, name) };
}

/** Drops the databases that the processes of a run shared. */
export async function dropShared(serverUrl) {
  await withClient({ url: serverUrl }, async (server) => {
    const { rows } = await server.query('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [
      `lockstep_test_${run()}_`,
    ]);
    for (const { name } of rows) await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

/** The processes of a run get its number from their environment. */
const run = () => process.env.LOCKSTEP_TEST_RUN;

/** Creates a copy of the migrated database. */
async function copy(serverUrl, purpose) {
  template ??= prepareTemplate(serverUrl);
  const source = await template;
  const name = `lockstep_test_${run()}_${process.pid}_${purpose}`;
  // A killed earlier run may have used the same name.
  await drop(serverUrl, name);
  await withClient({ url: serverUrl }, (server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${source}`));
  return name;
}

const drop = (serverUrl, name) =>
  withClient({ url: serverUrl }, (server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));

/** An application that a failed test did not close would go on in the next file. */
const disconnect = (serverUrl, name) =>
  withClient({ url: serverUrl }, (server) =>
    server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]),
  );

/** Jest's processes and other checkouts share one template for the same migrations. One of them creates it. */
async function prepareTemplate(serverUrl) {
  const name = `lockstep_template_${await migrationsHash()}`;
  // The advisory lock is released at the end of the connection.
  await withClient({ url: serverUrl }, async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(server, serverUrl, name);
  });
  return name;
}

/** The template gets its final name last, so an interrupted one is never used. */
async function makeTemplate(server, serverUrl, name) {
  const draft = 'lockstep_template_draft';
  await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${draft}`);
  await migrate({ url: databaseUrl(serverUrl, draft), poolSize: 2 });
  await server.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
