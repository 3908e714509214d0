import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedDatabase } from './index.js';

/** The types of `pg` leave this out: the driver takes a function that makes the stream. */
const poolOn = (database: EmbeddedDatabase): pg.Pool => {
  const pool = new pg.Pool({ max: 1, stream: () => database.stream() });
  pool.on('error', () => undefined);
  return pool;
};

describe('the embedded database', () => {
  const root = mkdtempSync(join(tmpdir(), 'lockstep-embedded-'));
  const folder = join(root, 'data', 'postgres');
  let database: EmbeddedDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    // A first start leaves this behind when it is killed half-way.
    mkdirSync(`${folder}.new`, { recursive: true });
    writeFileSync(join(`${folder}.new`, 'PG_VERSION'), '18');
    database = await EmbeddedDatabase.open(folder);
    pool = poolOn(database);
    await pool.query('CREATE TABLE note (id integer PRIMARY KEY, body text)');
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.close();
    rmSync(root, { recursive: true });
  });
  beforeEach(() => pool.query('TRUNCATE note'));

  const notes = async (): Promise<number[]> =>
    (await pool.query<{ id: number }>('SELECT id FROM note ORDER BY id')).rows.map((row) => row.id);

  it('answers parameters of every size', async () => {
    const long = 'ä'.repeat(1_500_000);
    const { rows } = await pool.query('SELECT $1::integer + 1 AS next, $2::text AS body', [41, long]);
    expect(rows).toEqual([{ next: 42, body: long }]);
  });

  it('answers more rows than fit into one message', async () => {
    const { rowCount } = await pool.query("SELECT repeat('x', 100) FROM generate_series(1, 20000)");
    expect(rowCount).toBe(20_000);
  });

  it('answers queries sent at once in their order', async () => {
    const answers = await Promise.all([3, 1, 2].map((n) => pool.query('SELECT $1::integer AS n', [n])));
    expect(answers.map(({ rows }) => rows[0].n)).toEqual([3, 1, 2]);
  });

  it('keeps what is committed and undoes what is rolled back', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO note VALUES (1)');
    await client.query('SAVEPOINT inner_act');
    await client.query('INSERT INTO note VALUES (2)');
    await client.query('ROLLBACK TO SAVEPOINT inner_act');
    await client.query('COMMIT');
    await client.query('BEGIN');
    await client.query('INSERT INTO note VALUES (3)');
    await client.query('ROLLBACK');
    client.release();
    expect(await notes()).toEqual([1]);
  });

  it('goes on after an error, in a query with parameters as in one without', async () => {
    await expect(pool.query('SELECT nonsense')).rejects.toThrow('column "nonsense" does not exist');
    await expect(pool.query('SELECT $1::integer', ['x'])).rejects.toMatchObject({ code: '22P02' });
    await pool.query('INSERT INTO note VALUES (1)');
    await expect(pool.query('INSERT INTO note VALUES ($1)', [1])).rejects.toMatchObject({ code: '23505' });
    expect(await notes()).toEqual([1]);
  });

  it('goes on in the same transaction when an error is caught by a savepoint', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('SAVEPOINT attempt');
    await expect(client.query('SELECT 1 / $1::integer', [0])).rejects.toThrow('division by zero');
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    await client.query('INSERT INTO note VALUES (7)');
    await client.query('COMMIT');
    client.release();
    expect(await notes()).toEqual([7]);
  });

  it('rolls back what a client leaves open, and forgets its role, settings and statements', async () => {
    await pool.query('CREATE ROLE guest');
    await pool.query('GRANT ALL ON note TO guest');
    const client = await pool.connect();
    await client.query({ name: 'count-notes', text: 'SELECT count(*) FROM note' });
    await client.query('SET statement_timeout = 12345');
    await client.query('SET ROLE guest');
    await client.query('BEGIN');
    await client.query('INSERT INTO note VALUES (9)');
    client.release(true);
    const { rows } = await pool.query(
      `SELECT current_user AS role, current_setting('statement_timeout') AS timeout,
              (SELECT count(*)::integer FROM pg_prepared_statements WHERE name = 'count-notes') AS statements`,
    );
    expect(rows).toEqual([{ role: 'postgres', timeout: '0', statements: 0 }]);
    expect(await notes()).toEqual([]);
  });

  it('lets a second client wait until the first has left', async () => {
    const other = poolOn(database);
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO note VALUES (4)');
    const seen = other.query('SELECT id FROM note');
    await client.query('INSERT INTO note VALUES (5)');
    await client.query('COMMIT');
    client.release(true);
    expect((await seen).rows).toEqual([{ id: 4 }, { id: 5 }]);
    await other.end();
  });

  it('comes back with all that was committed after PGlite has ended itself', async () => {
    await pool.query('INSERT INTO note VALUES (1)');
    // PGlite cannot ask this client for data, and gives up altogether.
    await expect(pool.query('COPY note FROM STDIN')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await notes()).toEqual([1]);
  });

  it('keeps its rows over a close and a fresh start, and leaves nothing of an interrupted first start behind', async () => {
    await pool.query('INSERT INTO note VALUES (1), (2)');
    await pool.end();
    await database.close();
    database = await EmbeddedDatabase.open(folder);
    pool = poolOn(database);
    expect(await notes()).toEqual([1, 2]);
    expect(await readdir(join(root, 'data'))).toEqual(['postgres']);
  });

  it('refuses clients once it is closed', async () => {
    await pool.end();
    await database.close();
    pool = poolOn(database);
    await expect(pool.query('SELECT 1')).rejects.toThrow('The embedded database is closed.');
  });
});
