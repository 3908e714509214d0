// The thread of the embedded database. Plain JavaScript, because a worker is started from a file as it stands.
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

/** A protocol message: a letter, its length, what it carries. */
function message(letter, body) {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

const SYNC = message('S', '');
const query = (sql) => message('Q', `${sql}\0`);

/** Every client begins as the owner: PGlite ends itself over a packet that names no user, which is what `pg` sends when USER is not set. */
const PROTOCOL_3 = '\0\x03\0\0';
const STARTUP = message('', `${PROTOCOL_3}user\0postgres\0database\0postgres\0client_encoding\0UTF8\0\0`);
const isStartup = (unit) => unit[0] === 0;

/** Runs the messages of one unit and returns all that PostgreSQL answered. */
async function execute(unit) {
  const answers = [];
  // The bytes lie in the memory of the WebAssembly module, which the next answer overwrites.
  await database.execProtocolRawStream(unit, { onRawData: (bytes) => answers.push(bytes.slice()) });
  return answers.length === 1 ? answers[0] : new Uint8Array(Buffer.concat(answers));
}

/** There is one session for all clients, so each leaves it as if it had never been there. */
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

// Whatever is thrown here ends the thread, and its owner starts another: PGlite throws only when it is beyond use.
let served = Promise.resolve();
parentPort.on('message', ({ client }) => {
  if (client) served = served.then(() => serve(client));
  else served = served.then(() => database.close()).then(() => process.exit());
});
parentPort.postMessage('ready');
