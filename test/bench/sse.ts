import { get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { signedIn } from './operations/scenes.js';
import { ANSWERER, ANSWERING, ASKER, ASKING, emailOf, EXECUTIVE, familyOf, GIVEN } from './seed/names.js';
import { Connection } from './support/client.js';
import { connected, onCopy } from './support/database.js';
import { percentile } from './support/numbers.js';
import { options } from './support/options.js';
import { APPLICATION_SESSIONS, Processor, residentMebibytes } from './support/processor.js';
import { Server } from './support/processes.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench',
  clients: 200,
  messages: 100,
  /** Seconds to wait until the last message has arrived at all streams. */
  patience: 30,
});

/** The maximum number of streams of one person. */
const STREAMS_OF_ONE = 10;

/** People who may see a message between the first two departments come first, then everybody else. */
const people = (): string[] => {
  const others = [...ASKING.slice(1), ...ANSWERING.slice(1)];
  const of = (department: string) => GIVEN.map((name) => emailOf(`${name} ${familyOf(department)}`));
  return [...[ASKING[0]!, ANSWERING[0]!].flatMap(of), emailOf(EXECUTIVE), ...others.flatMap(of)];
};

/** An open stream that stores the arrival time of each message. */
class Listener {
  readonly heard = new Map<string, number>();

  private constructor(private readonly answer: IncomingMessage) {
    let pending = '';
    answer.setEncoding('utf8').on('data', (text: string) => {
      pending += text;
      const blocks = pending.split('\n\n');
      pending = blocks.pop()!;
      for (const block of blocks) this.note(block);
    });
    answer.on('error', () => undefined);
  }

  static async open(port: number, token: string): Promise<Listener> {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      get({ host: '127.0.0.1', port, path: '/api/v1/events', headers, agent: false }, resolve).on('error', reject),
    );
    if (answer.statusCode !== 200) throw new Error(`The stream was refused with ${answer.statusCode}.`);
    return new Listener(answer);
  }

  close(): void {
    this.answer.destroy();
  }

  private note(block: string): void {
    if (!/^event: request\.message_posted$/m.test(block)) return;
    const { streamId, sequence } = JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as Record<string, string | number>;
    this.heard.set(`${streamId} ${sequence}`, performance.now());
  }
}

async function run(copy: string): Promise<void> {
  const database = await connected(copy);
  const server = await Server.application(copy);
  const connection = new Connection(server.port);
  const listeners: Listener[] = [];
  try {
    for (const email of people()) {
      const missing = Math.min(STREAMS_OF_ONE, given.clients - listeners.length);
      if (missing <= 0) break;
      const token = await signedIn(connection, email);
      for (let stream = 0; stream < missing; stream += 1) listeners.push(await Listener.open(server.port, token));
    }
    const { rows } = await database.query<{ id: string }>(
      `SELECT request.id FROM request JOIN department asking ON asking.id = requester_department_id
         JOIN department answering ON answering.id = holder_department_id
        WHERE asking.name = $1 AND answering.name = $2 AND state = 'IN_PROGRESS' AND NOT restricted LIMIT 1`,
      [ASKING[0], ANSWERING[0]],
    );
    const { id } = rows[0]!;
    const [asker, answerer] = [await signedIn(connection, ASKER), await signedIn(connection, ANSWERER)];
    const processor = new Processor(server.child.pid!, database, APPLICATION_SESSIONS);
    const before = await processor.used();
    const sent: number[] = [];
    for (let turn = 0; turn < given.messages; turn += 1) {
      const token = turn % 2 === 0 ? asker : answerer;
      const body = { body: `Message ${turn}`, visibility: 'SHARED' };
      await connection.ask({ method: 'POST', path: `/api/v1/requests/${id}/messages`, token, body });
      sent.push(performance.now());
    }
    const hearing = listeners.filter((_, place) => place < 11 * STREAMS_OF_ONE);
    const until = performance.now() + given.patience * 1000;
    while (hearing.some(({ heard }) => heard.size < given.messages) && performance.now() < until) await setTimeout(50);
    const after = await processor.used();
    // Each stream is in the order of the history, so the messages arrive in the order of sending.
    const late = hearing.flatMap(({ heard }) => [...heard.values()].map((at, turn) => Math.max(0, at - sent[turn]!)));
    console.table({
      [`${listeners.length} clients, ${given.messages} messages`]: {
        'who should hear': hearing.length,
        heard: late.length,
        'p50 after the answer, ms': percentile(late, 0.5).toFixed(0),
        'p99, ms': percentile(late, 0.99).toFixed(0),
        'longest, ms': percentile(late, 1).toFixed(0),
        'application, CPU ms a message': ((after.application - before.application) / given.messages).toFixed(1),
        'database, CPU ms a message': ((after.database - before.database) / given.messages).toFixed(1),
        'MiB of the process': residentMebibytes(server.child.pid!),
      },
    });
  } finally {
    for (const listener of listeners) listener.close();
    connection.close();
    await server.stop();
    await database.end();
  }
}

await onCopy(given.database, 'sse', run);
