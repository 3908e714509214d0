import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A process of its own that prints when it is ready. */
export class Server {
  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
    private readonly clearUp: () => void,
  ) {}

  /** The built application as an operator starts it, but without rate limits, which would otherwise be measured. */
  static application(url: string, env: NodeJS.ProcessEnv = {}, node: readonly string[] = []): Promise<Server> {
    return Server.built(url, env, node, 'Lockstep is at');
  }

  /** A process that does only background work. */
  static worker(url: string, node: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Server> {
    return Server.built(url, { LOCKSTEP_ROLE: 'worker', ...env }, node, 'Lockstep worker is running.');
  }

  private static built(
    url: string,
    env: NodeJS.ProcessEnv,
    node: readonly string[],
    sentence: string,
  ): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
    const settings = {
      DATABASE_URL: url,
      LOCKSTEP_DATA: folder,
      LOCKSTEP_DEMO: 'false',
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '1000000',
      SIGN_IN_LIMIT_PER_MINUTE: '1000000',
      ...env,
    };
    const main = ['--enable-source-maps', join(ROOT, 'dist/src/main.js')];
    return Server.start([...node, ...main], settings, sentence, () => rmSync(folder, { recursive: true, force: true }));
  }

  static floor(url: string): Promise<Server> {
    const main = ['--import', join(ROOT, 'test/bench/register.mjs'), join(ROOT, 'test/bench/floor/server.ts')];
    return Server.start(main, { DATABASE_URL: url }, 'The floor is at', () => undefined);
  }

  private static async start(
    command: string[],
    env: NodeJS.ProcessEnv,
    sentence: string,
    clearUp: () => void,
  ): Promise<Server> {
    const port = await freePort();
    const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
    const child = spawn(process.execPath, command, { env: { ...inherited, PORT: String(port), ...env }, cwd: ROOT });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    while (!output.includes(sentence)) {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${output}`);
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    }
    return new Server(child, port, clearUp);
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal);
      await once(this.child, 'exit');
    }
    this.clearUp();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
