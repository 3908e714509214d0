// First of all: the libraries that are traced are patched while they load.
import { tracing } from './platform/tracing/tracing.js';
import { createApplication } from './application.js';
import { awaitDemoWorld, loadDemoWorld, printed, type DemoSignIn } from './demo/index.js';
import { Clock, SystemClock } from './platform/clock/clock.js';
import { Config, loadConfig } from './platform/config/config.js';
import { StartRefused } from './platform/config/start-refused.js';
import { Connect } from './platform/database/connection.js';
import { openDatabase } from './platform/database/open-database.js';
import { stopAtSignals } from './platform/http/shutdown.js';

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  const database = await openDatabase(config, say);
  const clock = new SystemClock();
  const signIns = await demoWorld(config, database.connect, clock);
  const app = await createApplication({
    config,
    connect: database.connect,
    clock,
    origin: 'live',
    inBackground: true,
    signInsToTry: signIns,
  });
  stopAtSignals(app, async () => {
    await database.close();
    await tracing?.end();
  });
  if (config.role === 'worker') {
    say('Lockstep worker is running.');
    return;
  }
  await app.listen(config.port, config.host);
  say(`Lockstep is at ${config.baseUrl}, its interface at ${config.baseUrl}/docs`);
  for (const line of printed(signIns)) say(line);
}

async function demoWorld(config: Config, connect: Connect, clock: Clock): Promise<DemoSignIn[]> {
  if (config.demoWorld) return loadDemoWorld(config, connect, clock.now(), say);
  await awaitDemoWorld(config, connect, say);
  return [];
}

const say = (sentence: string): boolean => process.stdout.write(`${sentence}\n`);

/** A sentence for a fault that an operator can correct. Any other error is a bug, so its stack is returned. */
function tell(error: unknown, config: Pick<Config, 'port'> | NodeJS.ProcessEnv): string {
  if (error instanceof StartRefused) return error.message;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `Port ${(error as { port?: number }).port ?? (config as NodeJS.ProcessEnv).PORT} is taken by another process: set PORT to a free one.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${tell(error, process.env)}\n`);
  process.exit(1);
}
