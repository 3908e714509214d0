import type { DiscoveryService } from '@nestjs/core';
import { Feed, FeedConsumer, type ConsumesFeed, type StoredEvent } from '../../src/platform/events/index.js';
import { FeedConsumers } from '../../src/platform/events/feed-consumers.js';
import type { ReadFeed } from '../../src/platform/events/read-feed.js';
import { startApp, type TestApp } from '../support/app.js';
import { aDepartment } from '../support/builders/departments.js';
import { signInAdmin, type Client } from '../support/builders/identity.js';

/** Keeps what it hears in a table of this file's own, so that an undone transaction forgets it. */
@FeedConsumer('a test')
class Notebook implements ConsumesFeed {
  fails = false;

  constructor(private readonly app: TestApp) {}

  concerns(type: string): boolean {
    return type === 'department.created';
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    for (const event of batch) {
      await this.app.database.query('UPDATE department SET name = name || $1 WHERE code = $2', [
        ` ${event.position}`,
        'NOTE',
      ]);
    }
    if (this.fails) throw new Error('a pencil broke');
  }
}

describe('a reader of the feed', () => {
  let app: TestApp;
  let admin: Client;
  let notebook: Notebook;
  let reading: ReadFeed;

  beforeAll(async () => {
    app = await startApp();
    admin = await signInAdmin(app.http);
    await aDepartment(admin, { code: 'NOTE' });
    await app.database.query(`UPDATE department SET name = '' WHERE code = 'NOTE'`);
    notebook = new Notebook(app);
    const found = { getProviders: () => [{ instance: notebook, metatype: Notebook }] };
    [reading] = new FeedConsumers(found as unknown as DiscoveryService, app.database, app.get(Feed)).works() as [
      ReadFeed,
    ];
  });

  afterAll(() => app.close());

  const noted = async (): Promise<string> =>
    (await app.database.query<{ name: string }>(`SELECT name FROM department WHERE code = 'NOTE'`))[0]!.name.trim();
  const places = (to: number): string => Array.from({ length: to }, (_, index) => index + 1).join(' ');
  const sealed = async (): Promise<number> =>
    Number((await app.database.query<{ last: string }>('SELECT max(position) AS last FROM event'))[0]!.last);

  it('hears nothing that is not sealed', async () => {
    await reading.work();
    expect(await noted()).toBe('');
  });

  it('hears what was undone with its transaction again, and writes it once', async () => {
    await app.settle();
    notebook.fails = true;
    await reading.work();
    expect(await noted()).toBe('');
    notebook.fails = false;
    await reading.work();
    expect(await noted()).toBe(places(await sealed()));
  });

  it('goes on where it stopped', async () => {
    await aDepartment(admin, { code: 'MORE' });
    await app.settle();
    await reading.work();
    expect(await noted()).toBe(places(await sealed()));
  });
});
