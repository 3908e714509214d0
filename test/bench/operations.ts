import { readFileSync } from 'node:fs';
import pg from 'pg';
import { type Driven, drive } from './operations/drive.js';
import { type NextCall, operations, setStage } from './operations/scenes.js';
import { type Counted, countStatements, type Statement } from './operations/statements.js';
import { Connection } from './support/client.js';
import { databaseAt, onCopy, using } from './support/database.js';
import { median, percentile } from './support/numbers.js';
import { options } from './support/options.js';
import { APPLICATION_SESSIONS, FLOOR_SESSIONS, Processor } from './support/processor.js';
import { Server } from './support/processes.js';
import { settled } from './support/settled.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench',
  connections: 8,
  seconds: 5,
  repetitions: 3,
  only: '',
  statements: false,
  text: 200,
  profile: '',
  keep: false,
});

interface Measured {
  milliseconds: number;
  ofDatabase: number;
  driven: Driven;
}

/** One of the two servers that are compared. */
class Side {
  readonly connections: Connection[];

  constructor(
    readonly server: Server,
    private readonly processor: Processor,
    private readonly watcher: pg.Client,
  ) {
    this.connections = Array.from({ length: given.connections }, () => new Connection(server.port));
  }

  /** Waits for the background work that the calls cause, and counts it. */
  async measure(next: NextCall, seconds: number): Promise<Measured> {
    await settled(this.watcher);
    const before = await this.processor.used();
    const driven = await drive(this.connections, next, seconds);
    await settled(this.watcher);
    const after = await this.processor.used();
    const [application, database] = [after.application - before.application, after.database - before.database];
    return { milliseconds: (application + database) / driven.calls, ofDatabase: database / driven.calls, driven };
  }

  async stop(): Promise<void> {
    for (const connection of this.connections) connection.close();
    await this.server.stop();
  }
}

async function compare(url: string, watcher: pg.Client): Promise<void> {
  await watcher.query(readFileSync(new URL('floor/schema.sql', import.meta.url), 'utf8'));
  await watcher.query('SET search_path = public');
  const profiled = given.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${given.profile}`];
  const ours = await Server.application(url, {}, profiled).then((server) =>
    sideOf(server, watcher, APPLICATION_SESSIONS),
  );
  const floor = await Server.floor(url).then((server) => sideOf(server, watcher, FLOOR_SESSIONS));
  try {
    const stage = await setStage(watcher, ours.connections[0]!, given.connections);
    const all = operations(stage).filter(({ name }) => given.only === '' || given.only.split(',').includes(name));
    for (const { ours: next, floor: nextOfFloor } of all) {
      await drive(ours.connections, next, 2);
      await drive(floor.connections, nextOfFloor, 1);
    }
    const rows = all.map((operation) => ({ operation, ours: [] as Measured[], floor: [] as Measured[] }));
    for (let repetition = 0; repetition < given.repetitions; repetition += 1) {
      for (const row of rows) {
        row.ours.push(await ours.measure(row.operation.ours, given.seconds));
        row.floor.push(await floor.measure(row.operation.floor, given.seconds));
      }
    }
    await Promise.all([ours.stop(), floor.stop()]);
    const counted = await countStatements(watcher, url);
    print(rows, counted);
  } finally {
    await Promise.all([ours.stop(), floor.stop()]);
  }
}

const sideOf = (server: Server, watcher: pg.Client, sessions: string): Side =>
  new Side(server, new Processor(server.child.pid!, watcher, sessions), watcher);

type Row = { operation: { name: string }; ours: Measured[]; floor: Measured[] };

function print(rows: readonly Row[], counted: ReadonlyMap<string, Counted>): void {
  console.table(
    Object.fromEntries(
      rows.map(({ operation: { name }, ours, floor }) => {
        const [our, its] = [of(ours, 'milliseconds'), of(floor, 'milliseconds')];
        return [
          name,
          {
            'ours, ms': our.toFixed(2),
            'of it database': of(ours, 'ofDatabase').toFixed(2),
            'floor, ms': its.toFixed(2),
            ratio: (our / its).toFixed(1),
            statements: counted.get(name)!.statements.toFixed(1),
            'in background': counted.get(name)!.background.statements.toFixed(1),
            'ours, /s': median(ours.map(({ driven }) => driven.calls / driven.seconds)).toFixed(0),
            'p50, ms': median(ours.map(({ driven }) => percentile(driven.milliseconds, 0.5))).toFixed(1),
            'p99, ms': median(ours.map(({ driven }) => percentile(driven.milliseconds, 0.99))).toFixed(1),
            failed: [...ours, ...floor].reduce((sum, { driven }) => sum + driven.failed, 0),
          },
        ];
      }),
    ),
  );
  for (const { ours, floor } of rows) {
    for (const { driven } of [...ours, ...floor]) if (driven.failed > 0) console.log(driven.answer);
  }
  if (!given.statements) return;
  for (const { operation } of rows) {
    const { top, background } = counted.get(operation.name)!;
    console.log(`\n${operation.name}: statements of a call, their milliseconds, their text`);
    list(top);
    console.log(`${operation.name}: the same in the background`);
    list(background.top);
  }
}

function list(top: readonly Statement[]): void {
  for (const { text, calls, milliseconds } of top.slice(0, 12)) {
    console.log(`${calls.toFixed(1).padStart(6)} ${milliseconds.toFixed(2).padStart(7)}  ${text.slice(0, given.text)}`);
  }
}

const of = (measured: readonly Measured[], what: 'milliseconds' | 'ofDatabase'): number =>
  median(measured.map((each) => each[what]));

async function run(copy: string): Promise<void> {
  // The helpers of a parallel query are separate sessions that would not be counted. Without them the watched session
  // does all the work.
  await using(copy, (client) =>
    client.query(`ALTER DATABASE ${databaseAt(copy).name} SET max_parallel_workers_per_gather = 0`),
  );
  await using(copy, async (watcher) => {
    const { rows } = await watcher.query<{ requests: number }>('SELECT count(*)::integer AS requests FROM request');
    const { connections, seconds, repetitions } = given;
    console.log(
      `${rows[0]!.requests} requests; ${connections} connections, ${seconds} s each, median of ${repetitions}; ` +
        'processor time of application and database for one call',
    );
    await compare(copy, watcher);
  });
}

await onCopy(given.database, 'run', run, given.keep);
