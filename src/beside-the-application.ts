import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application.js';
import { SystemClock } from './platform/clock/clock.js';
import { loadConfig } from './platform/config/config.js';
import { openDatabase } from './platform/database/open-database.js';

/**
 * Runs one task of an operator on the data of the application, without a port and without background work. On
 * PostgreSQL the application may run at the same time. The embedded database allows one process only.
 */
export async function besideTheApplication<T>(task: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  const config = loadConfig({ ...process.env, LOCKSTEP_ROLE: 'api', LOG_LEVEL: 'error' });
  const database = await openDatabase(config, say);
  const clock = new SystemClock();
  const app = await createApplication({
    config,
    connect: database.connect,
    clock,
    origin: 'live',
    inBackground: false,
  });
  try {
    return await task(app);
  } finally {
    await app.close();
    await database.close();
  }
}

/** Prints a sentence for the operator. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
