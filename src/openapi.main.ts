import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { API_TAGS } from './api-tags.js';
import { AppModule } from './app.module.js';
import { TOUR } from './tour/index.js';
import { LADDER } from './ladder.js';
import { SystemClock } from './platform/clock/clock.js';
import { loadConfig } from './platform/config/config.js';
import { configureApp, createFastifyAdapter } from './platform/http/fastify.js';
import { openApiDocument } from './platform/openapi/document.js';
import { describeWebhooks } from './webhooks/index.js';

/**
 * Prints the OpenAPI document of the compiled code. Nest only reads the controllers; nothing is instantiated or
 * connected. With `--indented` it is printed for people, as in the committed file.
 */
const config = loadConfig({ LOG_LEVEL: 'silent', LOCKSTEP_DEMO: 'false' });
const dataSource = new DataSource({ type: 'postgres' });
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.with({
    config,
    dataSource,
    clock: new SystemClock(),
    origin: 'live',
    inBackground: false,
    ladder: LADDER,
  }),
  createFastifyAdapter(config),
  { preview: true, abortOnError: false, logger: ['error'] },
);
await configureApp(app);
const document = describeWebhooks(openApiDocument(app, API_TAGS, TOUR));
process.stdout.write(`${JSON.stringify(document, null, process.argv.includes('--indented') ? 2 : undefined)}\n`);
await app.close();
