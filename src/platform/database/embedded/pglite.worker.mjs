// The worker thread of the embedded database. Plain JavaScript, because a worker starts from a file that is not compiled.
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

const database = await PGlite.create({
  dataDir: workerData.folder === 'memory' ? 'memory://' : workerData.folder,
  extensions: { btree_gist, pg_trgm, unaccent },
});

const ERROR_RESPONSE = 'E'.charCodeAt(0);

/** A protocol message: a letter, its length, its body. */
function message(letter, body) {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

const SYNC = message('S', '');
const query = (sql) => message('Q', `${sql}\0`);

/**
 * Every client starts as the owner. PGlite ends itself when a packet names no user, and `pg` sends such a packet when
 * USER is not set.
 */
const PROTOCOL_3 = '\0\x03\0\0';
const STARTUP = message('', `${PROTOCOL_3}user\0postgres\0database\0postgres\0client_encoding\0UTF8\0\0`);
const isStartup = (unit) => unit[0] === 0;

/** Runs the messages of one unit and returns the whole answer of PostgreSQL. */
async function execute(unit) {
  const answers = [];
  // Copies the bytes, because they are in the memory of the WebAssembly module and the next answer overwrites them.
  await database.execProtocolRawStream(unit, { onRawData: (bytes) => answers.push(bytes.slice()) });
  return answers.length === 1 ? answers[0] : new Uint8Array(Buffer.concat(answers));
}

/** All clients share one session, so the session is reset after each client. */
async function forgetClient() {
  await execute(SYNC);
  await execute(query('ROLLBACK'));
  const answer = await execute(query('DISCARD ALL'));
  if (answer[0] === ERROR_RESPONSE) throw new Error('The embedded database could not reset its session.');
}

async function serve(port) {
  for await (const [unit] of on(port, 'message')) {
    if (unit === null) break;
    const answer = await execute(isStartup(unit) ? STARTUP : unit);
    port.postMessage(answer, [answer.buffer]);
  }
  await forgetClient();
  port.close();
}

// An error here ends the thread, and its owner starts another. PGlite throws only when it cannot work any more.
let served = Promise.resolve();
parentPort.on('message', ({ client }) => {
  if (client) served = served.then(() => serve(client));
  else served = served.then(() => database.close()).then(() => process.exit());
});
parentPort.postMessage('ready');
