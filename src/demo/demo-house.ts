import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../application.js';
import { BackgroundWorks } from '../platform/background/index.js';
import { DrivenClock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Connect } from '../platform/database/connection.js';
import { Database, newId } from '../platform/database/index.js';
import { EventLog, Sealer } from '../platform/events/index.js';
import { TimeTravel } from '../platform/timers/index.js';
import { DemoMade } from './demo.events.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Json = Record<string, unknown>;

/** A person in the demo, who calls the API like any client. */
export interface DemoClient {
  userId: string;
  get<T = Json>(path: string): Promise<T>;
  post<T = Json>(path: string, body?: object): Promise<T>;
  put<T = Json>(path: string, body?: object): Promise<T>;
}

/** Seconds. Longer than the story of the demo, so that no token expires in it. */
const A_STORY_SECONDS = 200 * 24 * 3600;

/**
 * The application with a clock that the story moves. The story calls the public API, so that the demo world holds
 * nothing that the product would refuse.
 */
export class DemoHouse {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: DrivenClock,
  ) {}

  static async open(config: Config, connect: Connect, at: Date): Promise<DemoHouse> {
    const clock = new DrivenClock(at);
    const forTheStory: Config = {
      ...config,
      // Invitations are accepted at once by the story, and nobody in it has a mailbox.
      smtpUrl: null,
      logLevel: config.logLevel === 'silent' ? 'silent' : 'warn',
      accessTokenSeconds: A_STORY_SECONDS,
      rateLimitPerMinute: Number.MAX_SAFE_INTEGER,
      signInLimitPerMinute: Number.MAX_SAFE_INTEGER,
    };
    const app = await createApplication({ config: forTheStory, connect, clock, origin: 'demo', inBackground: false });
    return new DemoHouse(app, clock);
  }

  get now(): Date {
    return this.clock.now();
  }

  /** Moves the clock forward. Everything that is due before `instant` happens at its own instant. */
  async travelTo(instant: Date): Promise<void> {
    await this.app.get(TimeTravel).to(this.clock, instant);
  }

  /** Runs the background work that the events so far have caused. */
  async hear(): Promise<void> {
    await this.app.get(BackgroundWorks).settle(this.now);
  }

  /** Records that the story is complete, for the next start of the application. */
  async tellThatItIsMade(): Promise<void> {
    await this.app.get(Database).inTransaction(() =>
      this.app.get(EventLog).record(DemoMade, {
        stream: { kind: 'demo', id: newId() },
        payload: {},
        actorId: null,
        audience: [],
      }),
    );
  }

  async signIn(email: string, password: string): Promise<DemoClient> {
    const session = await this.call<{ accessToken: string; userId: string }>('POST', '/auth/sessions', null, {
      email,
      password,
    });
    return this.client(session);
  }

  async acceptInvitation(token: string, password: string): Promise<DemoClient> {
    const path = '/auth/invitation-acceptances';
    return this.client(
      await this.call<{ accessToken: string; userId: string }>('POST', path, null, { token, password }),
    );
  }

  async close(): Promise<void> {
    await this.app.get(Sealer).sealNow();
    await this.app.close();
  }

  private client({ accessToken, userId }: { accessToken: string; userId: string }): DemoClient {
    return {
      userId,
      get: (path) => this.call('GET', path, accessToken),
      post: (path, body) => this.call('POST', path, accessToken, body),
      put: (path, body) => this.call('PUT', path, accessToken, body),
    };
  }

  private async call<T>(method: Method, path: string, token: string | null, body?: object): Promise<T> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (answer.statusCode >= 400) {
      throw new Error(`The demo world stumbled at ${this.now.toISOString()} over ${method} ${path}: ${answer.body}`);
    }
    return (answer.body === '' ? undefined : answer.json()) as T;
  }
}
