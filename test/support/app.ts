import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { type ApplicationOptions, createApplication } from '../../src/application.js';
import { DrivenClock } from '../../src/platform/clock/clock.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/index.js';
import { Connect } from '../../src/platform/database/connection.js';
import { BackgroundWorks } from '../../src/platform/background/index.js';
import { Sealer } from '../../src/platform/events/index.js';
import { TimeTravel } from '../../src/platform/timers/index.js';

/** A Monday in a week without holidays, 10:00 in Berlin. */
export const MONDAY = '2026-03-02T09:00:00Z';

export const ADMIN = { email: 'ada.admin@meridian.example', password: 'correct-horse-battery-staple' };

export interface TestApp {
  app: NestFastifyApplication;
  clock: DrivenClock;
  http: ReturnType<typeof supertest>;
  database: Database;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Moves the clock to the instant. Stops at every timer that is due before it, and seals the events. */
  travelTo(instant: Date | string): Promise<void>;
  /** Moves the clock forward by this many seconds in the same way. */
  pass(seconds: number): Promise<void>;
  /** From now on mail is delivered to this server; null keeps it. */
  mailTo(url: string | null): void;
  /** Does all background work that is due now: seals, reads the feed, delivers, until nothing is left. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  at?: string;
  env?: NodeJS.ProcessEnv;
  signInsToTry?: ApplicationOptions['signInsToTry'];
}

/** The whole application on the database of this test file, at an instant that the test chooses. */
export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-test-'));
  const clock = new DrivenClock(new Date(options.at ?? MONDAY));
  const config = loadConfig({
    NODE_ENV: 'test',
    LOCKSTEP_DATA: folder,
    LOCKSTEP_DEMO: 'false',
    LOG_LEVEL: 'silent',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    RATE_LIMIT_PER_MINUTE: '1000000',
    SIGN_IN_LIMIT_PER_MINUTE: '1000000',
    ...options.env,
  });
  const app = await createApplication({
    config,
    connect: testDatabase(),
    clock,
    origin: 'live',
    inBackground: false,
    signInsToTry: options.signInsToTry,
  });
  const database = app.get(Database);

  async function travelTo(instant: Date | string): Promise<void> {
    await app.get(TimeTravel).to(clock, new Date(instant));
    await app.get(Sealer).sealNow();
  }

  return {
    app,
    clock,
    http: supertest(await doorOf(app)),
    database,
    get: (token) => app.get(token as Type),
    travelTo,
    pass: (seconds) => travelTo(new Date(clock.now().getTime() + seconds * 1000)),
    mailTo: (smtpUrl) => void Object.assign(config, { smtpUrl }),
    settle: () => app.get(BackgroundWorks).settle(clock.now()),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Where the calls of `http` go: to the application. A proxy that judges them stands before it when CONTRACT_PROXY names one,
 * and finds the application at CONTRACT_PORT.
 */
async function doorOf(app: NestFastifyApplication): Promise<Server | string> {
  const { CONTRACT_PROXY: proxy, CONTRACT_PORT: port } = process.env;
  if (proxy === undefined) return app.getHttpServer();
  await app.listen(Number(port), '127.0.0.1');
  return proxy;
}

/** The empty, migrated database that the jest environment prepared for this file. */
export const testDatabase = (): Connect =>
  (globalThis as unknown as { __LOCKSTEP_DATABASE__: Connect }).__LOCKSTEP_DATABASE__;
