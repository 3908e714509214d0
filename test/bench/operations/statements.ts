import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Connection } from '../support/client.js';
import { Server } from '../support/processes.js';
import { operations, setStage } from './scenes.js';

export interface Statement {
  text: string;
  calls: number;
  milliseconds: number;
}

export interface Counted {
  /** Statements of a call, without transaction control. */
  statements: number;
  /** Statements by call, the longest total time first. */
  top: Statement[];
  /** The same counts for a worker, which does all the work that follows from the calls. */
  background: Omit<Counted, 'background'>;
}

const CALLS = 40;
const WARM_UP = 10;
const FOLLOWING_MS = 40;
const CONTROL = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;
const COUNTER = fileURLToPath(new URL('../support/count-statements.mjs', import.meta.url));

/** Sends each operation several times in sequence, to a process that does no background work. */
export async function countStatements(client: pg.Client, url: string): Promise<Map<string, Counted>> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  const watched = (role: string) => ({ STATEMENTS_FILE: join(folder, role), LOCKSTEP_ROLE: role });
  const node = ['--import', COUNTER];
  const server = await Server.application(url, watched('api'), node);
  // This worker looks for work only when it is woken. Its periodic check would be counted as a consequence of the calls.
  const worker = await Server.worker(url, node, { ...watched('worker'), SWEEP_INTERVAL_MS: '60000' });
  const connection = new Connection(server.port);
  try {
    const found = new Map<string, Counted>();
    for (const { name, ours } of operations(await setStage(client, connection, 1))) {
      for (let turn = 0; turn < WARM_UP; turn += 1) await connection.ask(ours(0, 2_000_000 + turn));
      await sealed(client);
      await written(server, join(folder, 'api'));
      await written(worker, join(folder, 'worker'));
      for (let turn = 0; turn < CALLS; turn += 1) {
        await connection.ask(ours(0, 3_000_000 + turn));
        await sealed(client);
      }
      const background = perCall(await written(worker, join(folder, 'worker')));
      found.set(name, { ...perCall(await written(server, join(folder, 'api'))), background });
    }
    return found;
  } finally {
    connection.close();
    await Promise.all([server.stop(), worker.stop()]);
    rmSync(folder, { recursive: true });
  }
}

/** Waits until all events are sealed and feed consumers have had time to read them. */
async function sealed(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await setTimeout(FOLLOWING_MS);
    const { rowCount } = await client.query('SELECT FROM event WHERE position IS NULL LIMIT 1');
    if (rowCount === 0) return setTimeout(FOLLOWING_MS);
  }
  throw new Error('The events of a call were not sealed.');
}

async function written(server: Server, file: string): Promise<Statement[]> {
  rmSync(file, { force: true });
  server.child.kill('SIGUSR2');
  for (let tries = 0; tries < 100; tries += 1) {
    await setTimeout(20);
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Statement[];
    } catch {
      // The file does not exist yet or is incomplete.
    }
  }
  throw new Error('The application did not say what it had sent.');
}

function perCall(seen: readonly Statement[]): Counted['background'] {
  const each = seen.map(({ text, calls, milliseconds }) => ({
    text: text.replaceAll(/\s+/g, ' ').trim(),
    calls: calls / CALLS,
    milliseconds: milliseconds / CALLS,
  }));
  const statements = each.filter(({ text }) => !CONTROL.test(text)).reduce((sum, { calls }) => sum + calls, 0);
  return { statements, top: each.sort((a, b) => b.milliseconds - a.milliseconds) };
}
