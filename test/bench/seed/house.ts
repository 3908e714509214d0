import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../../src/application.js';
import { BackgroundWorks } from '../../../src/platform/background/index.js';
import { DrivenClock } from '../../../src/platform/clock/clock.js';
import { loadConfig } from '../../../src/platform/config/config.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { Sealer } from '../../../src/platform/events/index.js';
import { TimeTravel } from '../../../src/platform/timers/index.js';
import { ADMIN, PASSWORD } from './names.js';

type Answer = Record<string, unknown>;

/** Calls the API in the name of one person. */
export interface Speaker {
  userId: string;
  get<T = Answer>(path: string): Promise<T>;
  post<T = Answer>(path: string, body?: object): Promise<T>;
  put<T = Answer>(path: string, body?: object): Promise<T>;
}

/** The built application with a clock that the generator sets, so that years pass in seconds. */
export class House {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly clock: DrivenClock,
    private readonly closeDatabase: () => Promise<void>,
  ) {}

  static async open(url: string, dataFolder: string, at: Date): Promise<House> {
    const config = loadConfig({
      DATABASE_URL: url,
      LOCKSTEP_DATA: dataFolder,
      LOCKSTEP_DEMO: 'false',
      LOG_LEVEL: 'error',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ACCESS_TOKEN_SECONDS: '86400',
      RATE_LIMIT_PER_MINUTE: '1000000',
      SIGN_IN_LIMIT_PER_MINUTE: '1000000',
    });
    const database = await openDatabase(config, () => undefined);
    const clock = new DrivenClock(at);
    const app = await createApplication({
      // A story lasts longer than the longest sign-in.
      config: { ...config, accessTokenSeconds: 5 * 366 * 86_400 },
      connect: database.connect,
      clock,
      origin: 'live',
      inBackground: false,
    });
    return new House(app, clock, () => database.close());
  }

  get now(): Date {
    return this.clock.now();
  }

  /** Moves to the instant. Everything that is due before it happens at its own instant, and people are notified. */
  async travelTo(instant: Date): Promise<void> {
    await this.app.get(TimeTravel).to(this.clock, instant);
    await this.settle();
  }

  /** Jumps to the instant. Everything that was due before it happens late, at that instant. */
  async wakeAt(instant: Date): Promise<void> {
    this.clock.set(instant);
    await this.travelTo(instant);
  }

  async settle(): Promise<void> {
    await this.app.get(Sealer).sealNow();
    await this.app.get(BackgroundWorks).settle(this.now);
  }

  async signIn(email: string, password: string): Promise<Speaker> {
    return this.speaker(await this.call('POST', '/auth/sessions', null, { email, password }));
  }

  async accept(token: string): Promise<Speaker> {
    return this.speaker(await this.call('POST', '/auth/invitation-acceptances', null, { token, password: PASSWORD }));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.closeDatabase();
  }

  private speaker({ accessToken, userId }: { accessToken: string; userId: string }): Speaker {
    return {
      userId,
      get: (path) => this.call('GET', path, accessToken),
      post: (path, body) => this.call('POST', path, accessToken, body),
      put: (path, body) => this.call('PUT', path, accessToken, body),
    };
  }

  private async call<T>(method: 'GET' | 'POST' | 'PUT', path: string, token: string | null, body?: object): Promise<T> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (answer.statusCode >= 400) throw new Error(`${method} ${path} at ${this.now.toISOString()}: ${answer.body}`);
    return (answer.body === '' ? undefined : answer.json()) as T;
  }
}
