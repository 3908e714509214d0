import { readFileSync } from 'node:fs';
import { EXECUTIVE, emailOf } from './seed/names.js';
import { signedIn } from './operations/scenes.js';
import { Connection } from './support/client.js';
import { connected, onCopy } from './support/database.js';
import { median, percentile } from './support/numbers.js';
import { options } from './support/options.js';
import { APPLICATION_SESSIONS, Processor, residentMebibytes } from './support/processor.js';
import { Server } from './support/processes.js';

const given = options({ database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench', repetitions: 3, only: '' });
/** A call that takes longer than this is not repeated. */
const LONG = 5_000;

const DAY = 86_400_000;
const day = (ago: number): string => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
const PERIODS = { 'a quarter': `from=${day(91)}&to=${day(0)}`, everything: `from=${day(760)}&to=${day(0)}` };

interface Parameter {
  $ref?: string;
  name: string;
  required?: boolean;
  schema?: { $ref?: string; example?: string };
}
interface Contract {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
  components: { parameters: Record<string, Parameter>; schemas: Record<string, { enum?: string[] }> };
}

/**
 * All reports of the API, for the usual quarter and for the whole history. Weeks and rows of a metric are read for the
 * figure of its example.
 */
function calls(): [name: string, path: string][] {
  const { paths, components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Contract;
  const figureOf = ({ $ref, example }: NonNullable<Parameter['schema']>): string =>
    example ?? components.schemas[$ref!.split('/').at(-1)!]!.enum![0]!;
  return Object.entries(paths).flatMap(([path, { get }]): [string, string][] => {
    const name = path.replace('/api/v1/reports/', '');
    const wanted = given.only === '' || given.only.split(',').includes(name.split('/')[0]!);
    if (get === undefined || name === path || !wanted) return [];
    const parameters = (get.parameters ?? []).map((each) =>
      each.$ref === undefined ? each : components.parameters[each.$ref.split('/').at(-1)!]!,
    );
    const needed = parameters.filter(({ required }) => required === true);
    if (needed.some(({ name: key }) => !['figure', 'day'].includes(key))) return [];
    const values = needed.map(({ name: key, schema }) => `${key}=${key === 'day' ? day(45) : figureOf(schema!)}`);
    const hasPeriod = parameters.some(({ name: key }) => key === 'from');
    const periods: [string, string][] = hasPeriod ? Object.entries(PERIODS) : [['', '']];
    return periods.map(([period, query]) => [
      [name, period].filter(Boolean).join(', '),
      `${path}?${[query, ...values].filter(Boolean).join('&')}`,
    ]);
  });
}

async function run(copy: string): Promise<void> {
  const watcher = await connected(copy);
  const server = await Server.application(copy);
  const connection = new Connection(server.port);
  try {
    const processor = new Processor(server.child.pid!, watcher, APPLICATION_SESSIONS);
    const token = await signedIn(connection, emailOf(EXECUTIVE));
    const table: Record<string, object> = {};
    for (const [name, path] of calls()) {
      const times: number[] = [];
      const before = await processor.used();
      let [status, bytes] = [0, 0];
      while (times.length < given.repetitions && !times.some((time) => time > LONG)) {
        const sent = performance.now();
        const answer = await connection.call({ path, token });
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
      console.log(`${name}: ${median(times).toFixed(0)} ms`);
    }
    console.table(table);
  } finally {
    connection.close();
    await server.stop();
    await watcher.end();
  }
}

await onCopy(given.database, 'reports', run);
