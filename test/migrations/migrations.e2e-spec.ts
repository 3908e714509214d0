import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARES } from '@lockstep/sla-clock';
import { DataSource } from 'typeorm';
import '../../src/app.module.js';
import { StartRefused } from '../../src/platform/config/start-refused.js';
import { IMPORT_KINDS } from '../../src/imports/kinds/import-kind-name.js';
import { MAIL_RHYTHMS } from '../../src/notifications/notice-kinds.js';
import { APPLICATION_ROLE, dataSourceOptions } from '../../src/platform/database/connection.js';
import { migrate, migrationClasses } from '../../src/platform/database/migrate.js';
import { connectedDataSource } from '../../src/platform/database/open-database.js';
import { schemaOfMigrations, schemaText } from '../../src/platform/database/schema-text.js';
import { ALL_STATES, READY } from '../../src/requests/request.state.js';
import { BALLS, CHANNELS } from '../../src/requests/request-words.js';
import { testDatabase } from '../support/app.js';

const SCHEMA = join(__dirname, '../../migrations/schema.sql');

describe('the migrations', () => {
  let owner: DataSource;

  beforeAll(async () => {
    const migrations = await migrationClasses();
    owner = await new DataSource({ ...dataSourceOptions(testDatabase()), migrations }).initialize();
  });

  afterAll(async () => {
    // Also after a failure half-way: the files that follow share this database.
    await owner.runMigrations({ transaction: 'each' });
    await owner.destroy();
  });

  it('go down to nothing and come up to the same schema again', async () => {
    const before = await schemaText(owner);
    for (const _migration of owner.migrations) await owner.undoLastMigration({ transaction: 'each' });
    expect(await tablesOf(owner)).toEqual(['migrations']);
    await owner.runMigrations({ transaction: 'each' });
    expect(await schemaText(owner)).toBe(before);
  });

  it('make the schema in migrations/schema.sql, which `npm run schema` writes', async () => {
    expect(await schemaOfMigrations()).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('change the schema in a line for each column or right that is other', async () => {
    const before = await schemaText(owner);
    await owner.query('ALTER TABLE token ADD COLUMN colour text; REVOKE INSERT ON event FROM lockstep_app');
    const after = await schemaText(owner);
    await owner.query('ALTER TABLE token DROP COLUMN colour; GRANT INSERT ON event TO lockstep_app');
    const known = new Set(before.split('\n'));
    expect(after.split('\n').filter((line) => !known.has(line))).toEqual([
      'GRANT SELECT, UPDATE (position, previous_hash, hash) ON event TO lockstep_app;',
      '  colour       text,',
    ]);
  });

  it('name every constraint, so that a refusal of the database can be told apart', async () => {
    const generated = await owner.query<{ conname: string }[]>(
      `SELECT conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> 'migrations'
          AND conname ~ '_(pkey|fkey|key|check)\\d*$'`,
    );
    expect(generated.map((constraint) => constraint.conname)).toEqual([]);
  });

  it('let the application insert history but neither change nor remove it', async () => {
    const rights = await owner.query<{ privilege_type: string }[]>(
      `SELECT privilege_type FROM information_schema.table_privileges WHERE grantee = $1 AND table_name = 'event'`,
      [APPLICATION_ROLE],
    );
    expect(rights.map((right) => right.privilege_type).sort()).toEqual(['INSERT', 'SELECT']);
  });
});

describe('a start', () => {
  /** Starts on a database in which this migration has run as well. */
  async function startAfter(name: string): Promise<void> {
    await asOwner(`INSERT INTO migrations (timestamp, name) VALUES (${name.slice(-13)}, '${name}')`);
    await migrate(testDatabase()).finally(() => asOwner(`DELETE FROM migrations WHERE name = '${name}'`));
  }

  it('is refused in one sentence on a database that was made before the first release', async () => {
    const start = startAfter('CreateFeedConsumers1700000000500');
    await expect(start).rejects.toThrow(StartRefused);
    await expect(start).rejects.toThrow(/made by a version before the first release .* Begin with an empty/);
  });

  it('is not refused because a newer version has added a migration', async () => {
    await expect(startAfter('NoteFloors1900000000000')).resolves.toBeUndefined();
  });
});

describe('the entities', () => {
  it('declare exactly the columns the migrations made', async () => {
    const dataSource = await connectedDataSource(testDatabase());
    const declared = dataSource.entityMetadatas
      .flatMap((entity) =>
        entity.columns.map(
          (column) => `${entity.tableName}.${column.databaseName} ${column.isNullable ? 'null' : 'not null'}`,
        ),
      )
      .sort();
    const tables = dataSource.entityMetadatas.map((entity) => entity.tableName);
    const made = await dataSource.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN ' null' ELSE ' not null' END AS name
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY ($1)`,
      [tables],
    );
    await dataSource.destroy();
    expect(declared).toEqual(made.map((column) => column.name).sort());
  });

  it('need no column changed for the generator to be content', async () => {
    const dataSource = await connectedDataSource(testDatabase());
    askInTurn(dataSource);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    // Constraints and indexes are written by hand in the migrations only; the generator would drop what it cannot see.
    const wanted = upQueries.map(({ query }) => query).filter((query) => !/CONSTRAINT|DROP INDEX/.test(query));
    expect(wanted).toEqual([]);
  });
});

describe('the words of the code', () => {
  async function definitionOf(constraint: string): Promise<string> {
    const dataSource = await connectedDataSource(testDatabase());
    const [check] = await dataSource.query<{ definition: string }[]>(
      'SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1',
      [constraint],
    );
    await dataSource.destroy();
    return check!.definition;
  }

  it.each([
    ['request_state_known', ALL_STATES],
    ['request_resume_state_known', READY],
    ['request_ball_known', BALLS],
    ['request_channel_known', CHANNELS],
    ['import_run_kind_known', IMPORT_KINDS],
    ['notice_preference_mail_known', MAIL_RHYTHMS],
  ])('%s: the database lets in those of the code and no other', async (constraint, words) => {
    const letIn = [...(await definitionOf(constraint)).matchAll(/'(\w+)'/g)].map(([, word]) => word);
    expect(letIn.sort()).toEqual([...words].sort());
  });

  it('told_threshold_known: the database lets in each share of a target, and the breach', async () => {
    const letIn = (await definitionOf('told_threshold_known')).match(/\b\d+\b/g);
    expect(letIn).toEqual([...SHARES, 100].map(String));
  });
});

/** The generator asks several questions at once on one connection, which the next version of the driver refuses. */
function askInTurn(dataSource: DataSource): void {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...call: unknown[]) => Promise<never>;
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = (...call: unknown[]): Promise<never> => {
      const answer = last.then(() => query(...call));
      last = answer;
      return answer;
    };
    return Object.assign(runner, { query: inTurn });
  };
}

async function asOwner(sql: string): Promise<void> {
  const owner = await new DataSource(dataSourceOptions(testDatabase())).initialize();
  await owner.query(sql);
  await owner.destroy();
}

const tablesOf = async (database: DataSource): Promise<string[]> =>
  (
    await database.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    )
  ).map((table) => table.name);
