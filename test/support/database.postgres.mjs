import pg from 'pg';
import { migrate, migrationsHash } from './transpiled.mjs';

const POOL_SIZE = 8;
/** Any number, as long as nobody else takes an advisory lock of the server's main database under it. */
const TEMPLATE_LOCK = 7_205_114;

let template;
let files = 0;

/** A database of this file's own on the server, copied from a migrated one and dropped after the file. */
export async function postgresDatabase(serverUrl) {
  template ??= prepareTemplate(serverUrl);
  const source = await template;
  const name = `lockstep_test_${process.pid}_${(files += 1)}`;
  await onServer(serverUrl, async (server) => {
    // A process that was killed may have had the same id.
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  return {
    connect: { url: databaseUrl(serverUrl, name), poolSize: POOL_SIZE },
    release: () => onServer(serverUrl, (server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Jest's processes and other checkouts share the template of the same migrations; one of them makes it. */
async function prepareTemplate(serverUrl) {
  const name = `lockstep_template_${await migrationsHash()}`;
  await onServer(serverUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(server, serverUrl, name);
  });
  return name;
}

/** The name is given last, so that a template which was interrupted is never taken for a whole one. */
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

/** The end of the connection gives its advisory lock back. */
async function onServer(serverUrl, work) {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
