import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/src/main.js');

export const OPERATOR = { email: 'ada.admin@meridian.example', password: 'correct-horse-battery-staple' };

/** Runs the built application as a process of its own, as an operator does. */
export class Process {
  output = '';

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {
    child.stdout!.on('data', (text: Buffer) => (this.output += text.toString()));
    child.stderr!.on('data', (text: Buffer) => (this.output += text.toString()));
  }

  /**
   * @param main entry file of another build
   * @param cwd folder in which the process starts
   */
  static start(env: NodeJS.ProcessEnv, port: number, main = MAIN, cwd?: string): Process {
    const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
    const child = spawn(process.execPath, [main], {
      cwd,
      env: {
        ...inherited,
        PORT: String(port),
        LOCKSTEP_DEMO: 'false',
        LOG_LEVEL: 'error',
        ADMIN_EMAIL: OPERATOR.email,
        ADMIN_PASSWORD: OPERATOR.password,
        RATE_LIMIT_PER_MINUTE: '1000000',
        SIGN_IN_LIMIT_PER_MINUTE: '1000000',
        ...env,
      },
    });
    return new Process(child, port);
  }

  /** Resolves when the process prints that it is ready. Fails with its output when it ends before. */
  async ready(sentence = 'Lockstep is at'): Promise<this> {
    while (!this.output.includes(sentence)) {
      if (this.child.exitCode !== null) throw new Error(`It ended with ${this.child.exitCode}: ${this.output}`);
      await Promise.race([once(this.child.stdout!, 'data'), once(this.child, 'exit')]);
    }
    return this;
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended();
  }

  call(
    method: string,
    path: string,
    token?: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async signIn(): Promise<string> {
    const answer = await this.call('POST', '/api/v1/auth/sessions', undefined, OPERATOR);
    return ((await answer.json()) as { accessToken: string }).accessToken;
  }
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
