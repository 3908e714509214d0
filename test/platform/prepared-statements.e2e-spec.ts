import { DataSource } from 'typeorm';
import { startApp, TestApp } from '../support/app.js';

const PREPARED = 'SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement = $1';

describe('prepared statements', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  afterAll(() => world.close());

  const times = async (count: number, sql: string, parameters: unknown[]) => {
    const answers: unknown[][] = [];
    for (let i = 0; i < count; i += 1) answers.push(await world.database.query(sql, parameters));
    return answers.at(-1)!;
  };
  const preparedHere = async (sql: string) => (await world.database.query<{ n: number }>(PREPARED, [sql]))[0]!.n;

  it('keep the plan of what is sent again and again, on one connection once', async () => {
    await world.database.inTransaction(async () => {
      const sql = 'SELECT $1::int + 1 AS next';
      expect(await times(2, sql, [1])).toEqual([{ next: 2 }]);
      expect(await preparedHere(sql)).toBe(0);
      expect(await times(5, sql, [2])).toEqual([{ next: 3 }]);
      expect(await preparedHere(sql)).toBe(1);
    });
  });

  it('keep none of a statement without parameters', async () => {
    await world.database.inTransaction(async () => {
      await times(5, 'SELECT 42 AS answer', []);
      expect(await preparedHere('SELECT 42 AS answer')).toBe(0);
    });
  });

  it('outlive a rollback and answer right afterwards', async () => {
    const sql = 'SELECT $1::text || now()::text IS NOT NULL AS "said"';
    await expect(
      world.database.inTransaction(async () => {
        await times(4, sql, ['a']);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await times(4, sql, ['b'])).toEqual([{ said: true }]);
  });

  it('are made anew when a migration has changed what their rows look like', async () => {
    const dataSource = world.get(DataSource);
    const runner = dataSource.createQueryRunner();
    await runner.query('CREATE TEMPORARY TABLE shelf (part text)');
    await runner.query("INSERT INTO shelf VALUES ('valve')");
    const read = () => runner.query('SELECT * FROM shelf WHERE part = $1', ['valve']);
    for (let i = 0; i < 4; i += 1) await read();
    await runner.query('ALTER TABLE shelf ADD COLUMN bin int');
    expect(await read()).toEqual([{ part: 'valve', bin: null }]);
    await runner.query('DROP TABLE shelf');
    await runner.release();
  });
});
