import { Global, Module, Type } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Actor, Authentication } from '../../auth/index.js';
import { DrivenClock } from '../../clock/clock.js';
import { ClockModule } from '../../clock/clock.module.js';
import { loadConfig } from '../../config/config.js';
import { ConfigModule } from '../../config/config.module.js';
import { Database, SideConnection } from '../../database/index.js';
import { DatabaseModule } from '../../database/database.module.js';
import { NamesModule } from '../../names/names.module.js';
import type { SignInToTry } from '../../openapi/mount-docs.js';
import { configureApp, createFastifyAdapter } from '../fastify.js';
import { HttpModule } from '../http.module.js';

export const person = (userId: string, changes: Partial<Actor> = {}): Actor => ({
  userId,
  name: userId,
  admin: false,
  executive: false,
  serviceAccount: false,
  memberships: [],
  scopes: null,
  tokenId: userId,
  ...changes,
});

interface Parts {
  controllers: Type[];
  /** Actors by their token. */
  people?: Record<string, Actor>;
  env?: NodeJS.ProcessEnv;
  /** Only for tests that need the database. */
  dataSource?: DataSource;
  clock?: DrivenClock;
  signInsToTry?: SignInToTry[];
}

/** An application with all HTTP steps, around a few operations made for the test. */
export async function smallApp(parts: Parts): Promise<NestFastifyApplication> {
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...parts.env });
  const people = new Map(Object.entries(parts.people ?? {}));
  const authentication: Authentication = {
    authenticate: (token) => Promise.resolve(people.get(token) ?? null),
    holdersOf: (ids) => Promise.resolve([...people.values()].filter(({ tokenId }) => ids.includes(tokenId))),
  };

  @Global()
  @Module({
    providers: [{ provide: Authentication, useValue: authentication }, ...(parts.dataSource ? [] : NO_DATABASE)],
    exports: [Authentication, ...(parts.dataSource ? [] : [Database, SideConnection])],
  })
  class GroundModule {}

  const built = await Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      ClockModule.with(parts.clock ?? new DrivenClock(new Date('2026-03-02T09:00:00Z'))),
      ...(parts.dataSource ? [DatabaseModule.with(parts.dataSource)] : []),
      GroundModule,
      NamesModule,
      HttpModule,
    ],
    controllers: parts.controllers,
  }).compile();
  const app = built.createNestApplication<NestFastifyApplication>(createFastifyAdapter(config), { logger: false });
  await configureApp(app, parts.signInsToTry);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const NO_DATABASE = [Database, SideConnection].map((provide) => ({ provide, useValue: {} }));
