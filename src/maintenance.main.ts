import { ArticleSearchIndex } from './articles/index.js';
import { createApplication } from './application.js';
import { SystemClock } from './platform/clock/clock.js';
import { loadConfig } from './platform/config/config.js';
import { StartRefused } from './platform/config/start-refused.js';
import { Database } from './platform/database/index.js';
import { openDatabase } from './platform/database/open-database.js';
import { Feed, Sealer } from './platform/events/index.js';
import { QueueRebuild } from './queue/index.js';
import { RequestRebuild } from './requests/index.js';
import { ClockRebuild, TimeSpentProjection } from './sla/index.js';

/**
 * Commands that an operator runs beside the application: `verify` proves that history was not rewritten, `rebuild`
 * makes every projection of it anew.
 */
async function run(task: string | undefined): Promise<boolean> {
  if (task !== 'verify' && task !== 'rebuild') throw new StartRefused('Say what to do: verify or rebuild.');
  const config = loadConfig({ ...process.env, LOCKSTEP_ROLE: 'api', LOG_LEVEL: 'error' });
  const database = await openDatabase(config, say);
  const { connect } = database;
  const app = await createApplication({
    config,
    connect,
    clock: new SystemClock(),
    origin: 'live',
    inBackground: false,
  });
  try {
    if (task === 'verify') {
      await app.get(Sealer).sealNow();
      const verdict = await app.get(Feed).verify();
      say(verdict.intact ? `Intact: ${verdict.events} events.` : `Broken at ${verdict.position}: ${verdict.reason}`);
      return verdict.intact;
    }
    await app.get(Database).inTransaction(async () => {
      await app.get(RequestRebuild).rebuild();
      await app.get(ClockRebuild).rebuild();
      await app.get(TimeSpentProjection).rebuild();
      await app.get(QueueRebuild).rebuild();
      await app.get(ArticleSearchIndex).rebuild();
    });
    say('Every projection was made anew from its events.');
    return true;
  } finally {
    await app.close();
    await database.close();
  }
}

const say = (sentence: string): boolean => process.stdout.write(`${sentence}\n`);

try {
  process.exitCode = (await run(process.argv[2])) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof StartRefused ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
