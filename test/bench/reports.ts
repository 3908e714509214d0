import { EXECUTIVE, emailOf } from './seed/names.js';
import { signedIn } from './operations/scenes.js';
import { Connection } from './support/client.js';
import { connected, onCopy } from './support/database.js';
import { median, percentile } from './support/numbers.js';
import { options } from './support/options.js';
import { APPLICATION_SESSIONS, Processor, residentMebibytes } from './support/processor.js';
import { Server } from './support/processes.js';

const given = options({ database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench', repetitions: 5 });

const DAY = 86_400_000;
const day = (ago: number): string => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
const WITH_PERIOD = [
  'responsiveness',
  'responsiveness/requests',
  'expedites',
  'cost',
  'cost/requests',
  'failure-cost',
  'blocking-requests',
];
const OF_TODAY = ['value-at-risk', 'value-at-risk/requests'];

/** Each report for the usual quarter and for everything there is. */
const PATHS = [
  ...WITH_PERIOD.flatMap((name) => [
    [`${name}, a quarter`, `/reports/${name}?from=${day(91)}&to=${day(0)}`] as const,
    [`${name}, everything`, `/reports/${name}?from=${day(760)}&to=${day(0)}`] as const,
  ]),
  ...OF_TODAY.map((name) => [name, `/reports/${name}`] as const),
];

async function run(copy: string): Promise<void> {
  const watcher = await connected(copy);
  const server = await Server.application(copy);
  const connection = new Connection(server.port);
  try {
    const processor = new Processor(server.child.pid!, watcher, APPLICATION_SESSIONS);
    const token = await signedIn(connection, emailOf(EXECUTIVE));
    const table: Record<string, object> = {};
    for (const [name, path] of PATHS) {
      const times: number[] = [];
      const before = await processor.used();
      let [status, bytes] = [0, 0];
      for (let turn = 0; turn < given.repetitions; turn += 1) {
        const sent = performance.now();
        const answer = await connection.call({ path: `/api/v1${path}`, token });
        times.push(performance.now() - sent);
        [status, bytes] = [answer.status, answer.body.length];
      }
      const after = await processor.used();
      table[name] = {
        status,
        'median, ms': median(times).toFixed(0),
        'longest, ms': percentile(times, 1).toFixed(0),
        'application, CPU ms': ((after.application - before.application) / times.length).toFixed(0),
        'database, CPU ms': ((after.database - before.database) / times.length).toFixed(0),
        'MiB of the process': residentMebibytes(server.child.pid!),
        bytes,
      };
    }
    console.table(table);
  } finally {
    connection.close();
    await server.stop();
    await watcher.end();
  }
}

await onCopy(given.database, 'reports', run);
