import { NestFactory } from '@nestjs/core';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { LADDER } from './ladder.js';
import { Clock } from './platform/clock/clock.js';
import { Config } from './platform/config/config.js';
import { Connect } from './platform/database/connection.js';
import { connectedDataSource } from './platform/database/open-database.js';
import { Origin } from './platform/events/index.js';
import { configureApp, createFastifyAdapter } from './platform/http/fastify.js';
import { createLogger } from './platform/logging/logger.js';
import type { SignInToTry } from './platform/openapi/mount-docs.js';

export interface ApplicationOptions {
  config: Config;
  connect: Connect;
  clock: Clock;
  /** The origin that recorded events carry. */
  origin: Origin;
  /** False where the caller moves the clock, so that no background work runs by itself. */
  inBackground: boolean;
  /** People as whom `/docs` offers to sign in. In production it never does. */
  signInsToTry?: SignInToTry[];
}

/** Builds the application, connected and initialised. It does not listen on a port yet. */
export async function createApplication(options: ApplicationOptions): Promise<NestFastifyApplication> {
  const dataSource = await connectedDataSource(options.connect);
  try {
    return await build(options, dataSource);
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw error;
  }
}

async function build(options: ApplicationOptions, dataSource: DataSource): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ ...options, dataSource, ladder: LADDER }),
    createFastifyAdapter(options.config),
    // By default Nest prints its own stack and ends the process, so no sentence could be printed.
    { abortOnError: false, logger: createLogger(options.config) },
  );
  await configureApp(app, options.signInsToTry);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
