import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { ExplainDelay } from '../../src/delay-cost/explain-delay.js';
import { RefreshQueue } from '../../src/queue/acts/refresh-queue.js';
import { House } from './seed/house.js';
import { connected, onCopy } from './support/database.js';
import { median } from './support/numbers.js';
import { options } from './support/options.js';
import { APPLICATION_SESSIONS, Processor } from './support/processor.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench',
  places: 500,
  requests: 5_000,
  repetitions: 5,
});

/** A late open order that is blocked by this many requests, each since its submission. */
async function anOrderHeldUp(watcher: pg.Client): Promise<string> {
  const { rows } = await watcher.query<{ id: string }>(
    `SELECT id FROM customer_order
      WHERE released_at IS NULL AND cancelled_at IS NULL AND profile IS NOT NULL AND promised_date < now() - interval '7 days'
      ORDER BY promised_date DESC LIMIT 1`,
  );
  const { id } = rows[0]!;
  await watcher.query(
    `INSERT INTO order_link (id, order_id, request_id, blocks, blocked_from, linked_by_id, linked_at)
     SELECT md5(r.id::text)::uuid, $1, r.id, true, r.submitted_at, r.raised_by_id, r.submitted_at
       FROM request r
      WHERE r.number IS NOT NULL AND NOT EXISTS (SELECT FROM order_link l WHERE l.order_id = $1 AND l.request_id = r.id)
      ORDER BY r.submitted_at DESC
      LIMIT $2`,
    [id, given.requests],
  );
  return id;
}

/** The requests of the longest queue, from its head. */
async function queued(watcher: pg.Client): Promise<string[]> {
  const { rows } = await watcher.query<{ id: string }>(
    `SELECT request_id AS id FROM queue_entry
      WHERE department_id = (SELECT department_id FROM queue_entry GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
      ORDER BY lane, -saved_per_hour LIMIT $1`,
    [given.places],
  );
  return rows.map(({ id }) => id);
}

/** Measures the cost of single acts and queries that concern very many requests. */
async function run(copy: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  const watcher = await connected(copy);
  const ids = await queued(watcher);
  const house = await House.open(copy, folder, new Date());
  try {
    const processor = new Processor(process.pid, watcher, APPLICATION_SESSIONS);
    const table: Record<string, object> = {};
    const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
      await act();
      const times: number[] = [];
      const before = await processor.used();
      for (let turn = 0; turn < given.repetitions; turn += 1) {
        const begun = performance.now();
        await act();
        times.push(performance.now() - begun);
      }
      const after = await processor.used();
      table[name] = {
        'median, ms': median(times).toFixed(0),
        'application, CPU ms': ((after.application - before.application) / times.length).toFixed(0),
        'database, CPU ms': ((after.database - before.database) / times.length).toFixed(0),
      };
    };
    await measure(`${ids.length} places refreshed`, () => house.app.get(RefreshQueue).execute(ids));
    // Only now: the order would bring its requests into the places of those that it waits for.
    const order = await anOrderHeldUp(watcher);
    await watcher.query('VACUUM ANALYZE order_link');
    const now = new Date();
    await measure(`${given.requests} requests on one order explained`, () =>
      house.app.get(ExplainDelay).of(order, now),
    );
    console.table(table);
  } finally {
    await house.close();
    await watcher.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

await onCopy(given.database, 'many', run);
