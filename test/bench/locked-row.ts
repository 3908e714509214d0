import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { signedIn } from './operations/scenes.js';
import { ANSWERER, ANSWERING, ASKER, ASKING, codeOf } from './seed/names.js';
import { Connection } from './support/client.js';
import { connected, onCopy } from './support/database.js';
import { percentile } from './support/numbers.js';
import { options } from './support/options.js';
import { Server } from './support/processes.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench',
  callers: 30,
  others: 8,
  seconds: 40,
});

interface Seen {
  status: number;
  milliseconds: number;
}

async function calling(
  connection: Connection,
  until: number,
  make: () => Parameters<Connection['call']>[0],
): Promise<Seen[]> {
  const seen: Seen[] = [];
  while (performance.now() < until) {
    const sent = performance.now();
    const { status } = await connection.call(make());
    seen.push({ status, milliseconds: performance.now() - sent });
  }
  return seen;
}

/** Measures for this many seconds the calls that need the locked row, and all other calls. */
async function observe(
  server: Server,
  database: pg.Client,
  callers: number,
  locked: string,
): Promise<[Seen[], Seen[]]> {
  const first = new Connection(server.port);
  const [asker, answerer] = [await signedIn(first, ASKER), await signedIn(first, ANSWERER)];
  first.close();
  const { rows } = await database.query<{ number: string }>(
    `SELECT number FROM request JOIN department ON department.id = requester_department_id
      WHERE department.name = $1 AND number IS NOT NULL AND request.id <> $2 ORDER BY md5(request.id::text) LIMIT 500`,
    [ASKING[0], locked],
  );
  const until = performance.now() + given.seconds * 1000;
  const queue = `/api/v1/departments/${codeOf(ANSWERING[0]!)}/queue?limit=50`;
  let turn = 0;
  const others = Array.from({ length: given.others }, (_, place) =>
    calling(new Connection(server.port), until, () =>
      place % 4 === 3
        ? { path: queue, token: answerer }
        : { path: `/api/v1/requests/${rows[turn++ % rows.length]!.number}`, token: asker },
    ),
  );
  const body = { body: 'Is it C?', visibility: 'SHARED' };
  const blocked = Array.from({ length: callers }, () =>
    calling(new Connection(server.port), until, () => ({
      method: 'POST',
      path: `/api/v1/requests/${locked}/messages`,
      token: asker,
      body,
    })),
  );
  return [(await Promise.all(others)).flat(), (await Promise.all(blocked)).flat()];
}

function row(seen: readonly Seen[]): Record<string, string | number> {
  const times = seen.map(({ milliseconds }) => milliseconds);
  const codes = new Map<number, number>();
  for (const { status } of seen) codes.set(status, (codes.get(status) ?? 0) + 1);
  return {
    calls: seen.length,
    codes: [...codes].map(([code, count]) => `${code}: ${count}`).join(', '),
    'p50, ms': percentile(times, 0.5).toFixed(0),
    'p99, ms': percentile(times, 0.99).toFixed(0),
    'longest, ms': percentile(times, 1).toFixed(0),
  };
}

async function run(copy: string): Promise<void> {
  const [database, locker] = [await connected(copy), await connected(copy)];
  const server = await Server.application(copy);
  try {
    const { rows } = await database.query<{ id: string }>(
      `SELECT request.id FROM request JOIN department ON department.id = requester_department_id
        WHERE department.name = $1 AND state = 'IN_PROGRESS' ORDER BY submitted_at DESC LIMIT 1`,
      [ASKING[0]],
    );
    const { id } = rows[0]!;
    const [calm] = await observe(server, database, 0, id);
    await locker.query('BEGIN');
    await locker.query('SELECT FROM request WHERE id = $1 FOR UPDATE', [id]);
    const release = setTimeout(given.seconds * 1000).then(() => locker.query('ROLLBACK'));
    const [others, blocked] = await observe(server, database, given.callers, id);
    await release;
    console.log(`One request is locked for ${given.seconds} s and ${given.callers} callers write to it`);
    console.table({ 'others, before': row(calm), 'others, meanwhile': row(others), 'who wants the row': row(blocked) });
  } finally {
    await server.stop();
    await Promise.all([database.end(), locker.end()]);
  }
}

await onCopy(given.database, 'locked', run);
