import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueRebuild } from '../../src/queue/index.js';
import { RequestSearchIndex } from '../../src/requests/search/search-index.js';
import { Database } from '../../src/platform/database/index.js';
import { House } from './seed/house.js';
import { multiply, type Wish } from './seed/multiply.js';
import { tellStories } from './seed/stories.js';
import { Town } from './seed/town.js';
import { World } from './seed/world.js';
import { createDatabase, using } from './support/database.js';
import { options } from './support/options.js';

const DAY = 86_400_000;
/** The town is older than the oldest copy. */
const YEARS = 112 * 7 * DAY;
const STORIES = 50 * DAY;

/** Creates and fills the database; returns the time in seconds. */
async function seed(url: string, wish: Wish, say: (sentence: string) => void): Promise<number> {
  const begun = performance.now();
  const elapsed = (): number => Math.round((performance.now() - begun) / 1000);
  const tell = (sentence: string): void => say(`${String(elapsed()).padStart(4)} s  ${sentence}`);
  await createDatabase(url);
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  const now = new Date(Math.floor(Date.now() / 1000) * 1000);
  const house = await House.open(url, folder, new Date(now.getTime() - YEARS));
  try {
    const town = new Town(house);
    await town.settle();
    tell('Departments, people, services and agreements are there.');
    await house.wakeAt(new Date(now.getTime() - STORIES));
    const stories = await tellStories(house, town, now);
    tell(`${stories.length} stories were told.`);
    await using(url, async (client) => multiply(client, await World.read(client, town), stories, wish, tell));
    await house.app.get(RequestSearchIndex).rebuild();
    tell('The search index is made.');
    await house.app.get(Database).inTransaction(() => house.app.get(QueueRebuild).rebuild());
    tell('The queues are made.');
    await using(url, (client) => client.query('VACUUM ANALYZE'));
    tell('Done.');
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return elapsed();
}

const {
  database,
  requests,
  seed: number,
} = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench',
  requests: 100_000,
  seed: 1,
});
await seed(database, { requests, seed: number }, (sentence) => console.log(sentence));
