import { DataSource } from 'typeorm';
import {
  APPLICATION_ROLE,
  applicationDataSource,
  Connect,
  dataSourceOptions,
} from '../platform/database/connection.js';
import { DemoMade } from './demo.events.js';

/**
 * MADE: the demo world is there. INHABITED: something else is. HALF_MADE: a load began and did not end, and nobody has
 * used the database since.
 */
export type DemoStanding = 'EMPTY' | 'MADE' | 'INHABITED' | 'HALF_MADE' | 'HALF_MADE_AND_USED';

export function demoStandingOf(connect: Connect): Promise<DemoStanding> {
  return using(applicationDataSource(connect, []), async (database) => {
    const [found] = await database.query<{ inhabited: boolean; begun: boolean; made: boolean; used: boolean }[]>(
      `SELECT EXISTS (SELECT FROM user_account) OR EXISTS (SELECT FROM event) AS inhabited,
              EXISTS (SELECT FROM demo_load) AS begun,
              EXISTS (SELECT FROM event WHERE type = $1) AS made,
              EXISTS (SELECT FROM event WHERE origin <> 'demo') AS used`,
      [DemoMade.type],
    );
    if (found!.made) return 'MADE';
    if (found!.begun) return found!.used ? 'HALF_MADE_AND_USED' : 'HALF_MADE';
    return found!.inhabited ? 'INHABITED' : 'EMPTY';
  });
}

/**
 * Marks the start of the load, before the first person exists. Everything that is recorded after this belongs to the
 * load.
 */
export function markBegin(connect: Connect, at: Date): Promise<void> {
  return using(applicationDataSource(connect, []), async (database) => {
    await database.query('INSERT INTO demo_load (begun_at) VALUES ($1)', [at]);
  });
}

/**
 * Empties the tables of the application. Connects as the owner, because the application itself cannot delete history.
 * Other tables in the same database stay as they are. Only for a database that is HALF_MADE.
 */
export function removeHalfMade(connect: Connect): Promise<void> {
  return using(new DataSource(dataSourceOptions(connect)), (database) =>
    database.transaction(async (tx) => {
      const ours = await tx.query<{ name: string; kind: 'r' | 'S' }[]>(
        `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind
           FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public'
            AND CASE c.relkind WHEN 'r' THEN has_table_privilege($1, c.oid, 'INSERT')
                               WHEN 'S' THEN has_sequence_privilege($1, c.oid, 'USAGE') END`,
        [APPLICATION_ROLE],
      );
      const names = (kind: 'r' | 'S') => ours.filter((each) => each.kind === kind).map(({ name }) => name);
      await tx.query(`TRUNCATE ${names('r').join(', ')} RESTART IDENTITY`);
      for (const sequence of names('S')) await tx.query(`ALTER SEQUENCE ${sequence} RESTART`);
    }),
  );
}

async function using<T>(database: DataSource, work: (database: DataSource) => Promise<T>): Promise<T> {
  await database.initialize();
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
