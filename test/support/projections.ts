import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import type { TestApp } from './app.js';

const TABLES = ['request', 'request_terms', 'request_clock', 'request_time', 'told_threshold'];

/** Every row that is computed from events alone, as the text that PostgreSQL writes it in, by table. */
export async function projections({ database }: TestApp): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of TABLES) {
    const found = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
    tables[table] = found.map(({ row }) => row);
  }
  return tables;
}

/** The same rows after a rebuild. */
export async function projectionsMadeAgain(app: TestApp): Promise<Record<string, string[]>> {
  await app.database.inTransaction(async () => {
    await app.get(RequestRebuild).rebuild();
    await app.get(ClockRebuild).rebuild();
  });
  return projections(app);
}
