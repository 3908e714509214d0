import { DataSource } from 'typeorm';
import { DEMO_PASSWORD } from '../../src/demo/people.js';
import { dataSourceOptions } from '../../src/platform/database/connection.js';
import { migrate, migrationClasses } from '../../src/platform/database/migrate.js';
import { Feed, Sealer } from '../../src/platform/events/index.js';
import { bearer, emailOf, signIn } from '../support/builders/identity.js';
import { testDatabase, type TestApp } from '../support/app.js';
import { onDemo, startDemo } from '../support/demo.js';

jest.setTimeout(300_000);

/** The last of the migrations that make the tables of one module each. Those after it change what a company has filled. */
const LAST_OF_A_MODULE = 'CreateDemo1700000210000';

/** What these people read must be the same before and after. */
const READ_BY: Record<string, string[]> = {
  'Carla Mendes': ['/requests?limit=100', '/orders?limit=100', '/agreements'],
  'Erik Brandt': ['/departments/ENG/queue?limit=100', '/articles'],
  'Olivia Hart': ['/reports/cost', '/reports/responsiveness', '/orders/ERP/SO-10455/delay-cost/explanation'],
};

/** The schema goes back to the modules' own tables with the rows of a company in them, and comes up again. */
describe('an upgrade of a company at work', () => {
  let app: TestApp;
  const tokens = new Map<string, string>();

  async function everythingRead(): Promise<Record<string, object>> {
    const answers: Record<string, object> = {};
    for (const [name, addresses] of Object.entries(READ_BY)) {
      const reader = bearer(app.http, tokens.get(name)!);
      for (const address of addresses) answers[address] = (await reader.get(address).expect(200)).body as object;
    }
    return answers;
  }

  beforeAll(async () => {
    app = await startDemo();
    for (const name of Object.keys(READ_BY)) {
      tokens.set(name, (await signIn(app.http, emailOf(name), DEMO_PASSWORD)).accessToken);
    }
  });

  afterAll(async () => {
    await app.close();
    // Also after a failure half-way: the files that follow share this database.
    await migrate(testDatabase());
  });

  it('runs each later migration over its rows, after which everybody reads what they read before', async () => {
    const before = await everythingRead();
    await app.close();
    await withoutApplication(async (owner) => {
      const names = owner.migrations.map((migration) => migration.constructor.name);
      const later = names.slice(names.indexOf(LAST_OF_A_MODULE) + 1);
      expect(later.length).toBeGreaterThan(5);
      for (const _migration of later) await owner.undoLastMigration({ transaction: 'each' });
      expect([await isThere(owner, 'demo_load'), await isThere(owner, 'draft_text')]).toEqual([true, false]);
    });

    await migrate(testDatabase());
    app = await onDemo();
    expect(await everythingRead()).toEqual(before);
  });

  it('leaves the history as it was, and people signed in who go on working', async () => {
    const carla = bearer(app.http, tokens.get('Carla Mendes')!);
    await carla.put('/me/draft-texts/upgrade', { text: 'Typed after the upgrade.' }).expect(200);
    await app.get(Sealer).sealNow();
    expect(await app.get(Feed).verify()).toMatchObject({ intact: true });
  });
});

/** The embedded database has one connection: the application has to be closed meanwhile. */
async function withoutApplication(work: (owner: DataSource) => Promise<void>): Promise<void> {
  const migrations = await migrationClasses();
  const owner = await new DataSource({ ...dataSourceOptions(testDatabase()), migrations }).initialize();
  await work(owner).finally(() => owner.destroy());
}

async function isThere(owner: DataSource, relation: string): Promise<boolean> {
  const [{ there }] = await owner.query<[{ there: boolean }]>('SELECT to_regclass($1) IS NOT NULL AS there', [
    relation,
  ]);
  return there;
}
