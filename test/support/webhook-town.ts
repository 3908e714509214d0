import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase } from './app.js';
import { freePort, Process } from './process.js';
import { WebhookReceiver } from './webhook-receiver.js';

const CHANGES = 4;

/**
 * A receiver, and an application in several processes that sends it events of departments. Each department is a stream
 * of five events: one adds it, four rename it.
 */
export class WebhookTown {
  private readonly folder = mkdtempSync(join(tmpdir(), 'lockstep-webhooks-'));
  private readonly url = (testDatabase() as { url: string }).url;
  private readonly database = new pg.Client({ connectionString: this.url });
  private workers: Process[] = [];
  private api: Process | null = null;
  private departments = 0;
  receiver: WebhookReceiver;

  async open(): Promise<this> {
    this.database.on('error', () => undefined);
    await this.database.connect();
    this.receiver = await new WebhookReceiver(() => new Date()).up();
    return this;
  }

  async close(): Promise<void> {
    await this.killWorkers();
    await this.killApi();
    await this.receiver.down();
    await this.database.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** @param main entry file of another build */
  async startWorker(main?: string): Promise<void> {
    const worker = Process.start(this.environment('worker'), await freePort(), main);
    this.workers.push(worker);
    await worker.ready('Lockstep worker is running.');
  }

  async killWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.kill('SIGKILL')));
  }

  async killApi(): Promise<void> {
    await this.api?.kill('SIGKILL');
    this.api = null;
  }

  /** Stops all workers and deletes queued and received deliveries. */
  async calm(): Promise<void> {
    await this.killWorkers();
    await this.database.query(`UPDATE webhook_endpoint SET enabled_since = NULL, disabled_because = 'BY_ADMIN'`);
    await this.database.query('TRUNCATE webhook_delivery CASCADE');
    this.receiver.tries.length = 0;
    this.receiver.usually = 'ok';
  }

  /** Registers the receiver and causes events while no worker runs. All of them are acknowledged. */
  async happen(departments: number): Promise<void> {
    const api = (this.api ??= await Process.start(this.environment('api'), await freePort()).ready());
    const token = await api.signIn();
    const eventTypes = ['department.created', 'department.changed'];
    const made = await api.call('POST', '/api/v1/webhook-endpoints', token, { url: this.receiver.url, eventTypes });
    this.receiver.secret = ((await made.json()) as { secret: string }).secret;
    await Promise.all(Array.from({ length: departments }, () => this.aDepartment(api, token)));
  }

  private environment(role: 'api' | 'worker'): NodeJS.ProcessEnv {
    return {
      ...{ DATABASE_URL: this.url, LOCKSTEP_DATA: this.folder, LOCKSTEP_ROLE: role },
      ...{ OUTBOUND_ALLOW: '127.0.0.1', OUTBOUND_TIMEOUT_MS: '500', SWEEP_INTERVAL_MS: '100' },
    };
  }

  /** Resolves when no delivery is open, checked twenty times a second. */
  async settled(): Promise<void> {
    const open = `SELECT (SELECT count(*) FROM webhook_delivery WHERE state = 'QUEUED')
                       + (SELECT count(*) FROM event WHERE position IS NULL)
                       + (SELECT max(position) FROM event) - (SELECT max(position) FROM feed_consumer WHERE name = 'webhooks')
                      AS open, pg_sleep(0.05)`;
    for (;;) {
      const { rows } = await this.database.query<{ open: string | null }>(open);
      if (rows[0]!.open === '0') return;
    }
  }

  /** For each stream, the sequence numbers of its events in the order of their first acceptance. */
  arrived(): number[][] {
    const streams = new Map<string, number[]>();
    for (const { told } of this.receiver.accepted) {
      const stream = streams.get(told.data.id) ?? [];
      if (!stream.includes(told.data.sequence)) streams.set(told.data.id, [...stream, told.data.sequence]);
    }
    return [...streams.values()];
  }

  /** The required result: every event of every department, in order. */
  static whole(departments: number): number[][] {
    return Array.from({ length: departments }, () => Array.from({ length: CHANGES + 1 }, (_, index) => index + 1));
  }

  private async aDepartment(api: Process, token: string): Promise<void> {
    this.departments += 1;
    const code = `W${String(this.departments).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!)}X`;
    const body = { code, name: code, zone: 'Europe/Berlin' };
    await expectStatus(201, api.call('POST', '/api/v1/departments', token, body));
    for (let version = 1; version <= CHANGES; version += 1) {
      const renamed = { name: `${code} ${version}` };
      const ifMatch = { 'if-match': `"${version}"` };
      await expectStatus(200, api.call('PATCH', `/api/v1/departments/${code}`, token, renamed, ifMatch));
    }
  }
}

async function expectStatus(status: number, answering: Promise<Response>): Promise<void> {
  const answer = await answering;
  if (answer.status !== status) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
}
